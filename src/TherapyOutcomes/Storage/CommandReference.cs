namespace TherapyOutcomes;

/// <summary>
/// Identifies a command together with the record that it was submitted for, because command ids are unique only within a record.
/// </summary>
public readonly record struct CommandReference
{
    /// <summary>Initializes a reference to a command.</summary>
    /// <param name="record">The record that the command was submitted for.</param>
    /// <param name="command">The command's id in that record.</param>
    public CommandReference(RecordKey record, CommandId command) => (Record, Command) = (record, command);

    /// <summary>The record that the command was submitted for. It belongs to the same clinic as the event.</summary>
    public RecordKey Record { get; init; }

    /// <summary>The command's id in that record.</summary>
    public CommandId Command { get; init; }

    /// <summary>Returns the record and the command id, such as <c>episode/e1 m1</c>.</summary>
    public override string ToString() => $"{Record} {Command}";
}
