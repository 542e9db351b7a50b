namespace TherapyOutcomes.Storage;

/// <summary>A command that is on record, with the versions of its events.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public readonly record struct RecordedCommand
{
    /// <summary>Names the command and its versions.</summary>
    /// <param name="key">The record.</param>
    /// <param name="command">The command's id there.</param>
    /// <param name="firstVersion">The version of its first event.</param>
    /// <param name="lastVersion">The version of its last event.</param>
    public RecordedCommand(RecordKey key, CommandId command, long firstVersion, long lastVersion) =>
        (Key, Command, FirstVersion, LastVersion) = (key, command, firstVersion, lastVersion);

    /// <summary>The record.</summary>
    public RecordKey Key { get; init; }

    /// <summary>The command's id there.</summary>
    public CommandId Command { get; init; }

    /// <summary>The version of its first event.</summary>
    public long FirstVersion { get; init; }

    /// <summary>The version of its last event.</summary>
    public long LastVersion { get; init; }
}
