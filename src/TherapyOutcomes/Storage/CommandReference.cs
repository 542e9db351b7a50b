namespace TherapyOutcomes.Storage;

/// <summary>Names a command together with the record that it was given to: command ids belong to their record.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public readonly record struct CommandReference
{
    /// <summary>Creates the reference.</summary>
    /// <param name="record">The record that the command was given to.</param>
    /// <param name="command">The command's id there.</param>
    public CommandReference(RecordKey record, CommandId command) => (Record, Command) = (record, command);

    /// <summary>The record that the command was given to, of the same clinic as the event.</summary>
    public RecordKey Record { get; init; }

    /// <summary>The command's id there.</summary>
    public CommandId Command { get; init; }

    /// <summary>Returns record and command, such as <c>episode/e1 m1</c>.</summary>
    public override string ToString() => $"{Record} {Command}";
}
