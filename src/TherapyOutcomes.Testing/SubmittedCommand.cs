using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Testing;

/// <summary>A command with the time at which it was submitted.</summary>
/// <param name="Command">The command; its <c>At</c> tells when it happened.</param>
/// <param name="SubmittedAt">When it was given to the service; later than <c>At</c> for a late entry.</param>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record SubmittedCommand(Command Command, DateTimeOffset SubmittedAt)
{
    /// <summary>Time, name, ids and numbers on one line, such as <c>day 14 09:00 record-score measure=ODI value=20</c>; no text.</summary>
    public override string ToString() => CommandLine.Of(this);
}
