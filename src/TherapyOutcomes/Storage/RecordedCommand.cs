namespace TherapyOutcomes.Storage;

/// <summary>Represents a command that is already recorded, with the versions of its events.</summary>
public readonly record struct RecordedCommand
{
    /// <summary>Initializes a recorded command.</summary>
    /// <param name="key">The record.</param>
    /// <param name="command">The command's id in that record.</param>
    /// <param name="firstVersion">The version of the command's first event.</param>
    /// <param name="lastVersion">The version of the command's last event.</param>
    public RecordedCommand(RecordKey key, CommandId command, long firstVersion, long lastVersion) =>
        (Key, Command, FirstVersion, LastVersion) = (key, command, firstVersion, lastVersion);

    /// <summary>The record that contains the command's events.</summary>
    public RecordKey Key { get; init; }

    /// <summary>The command's id in that record.</summary>
    public CommandId Command { get; init; }

    /// <summary>The version of the command's first event.</summary>
    public long FirstVersion { get; init; }

    /// <summary>The version of the command's last event.</summary>
    public long LastVersion { get; init; }
}
