using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Testing;

/// <summary>Represents a command with the time at which it was submitted.</summary>
public sealed record SubmittedCommand
{
    internal SubmittedCommand(Command command, DateTimeOffset submittedAt) => (Command, SubmittedAt) = (command, submittedAt);

    /// <summary>The command. Its <c>At</c> property is the time at which it happened.</summary>
    public Command Command { get; init; }

    /// <summary>The time at which it was submitted to the service. For a late entry, this is later than <c>At</c>.</summary>
    public DateTimeOffset SubmittedAt { get; init; }

    /// <summary>
    /// Returns the time, name, ids and numbers on one line, such as <c>day 14 09:00 record-score measure=ODI value=20</c>, without any text.
    /// </summary>
    public override string ToString() => CommandLine.Of(this);
}
