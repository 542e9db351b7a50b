using System.Collections.Immutable;
using System.Text.Json.Serialization;
using TherapyOutcomes.Events;
using TherapyOutcomes.Serialization;

namespace TherapyOutcomes;

/// <summary>The answer to a command: what became of it, what was recorded, and the evaluation of its record afterward.</summary>
/// <remarks>
/// <para>
/// An answer is a value; it is never an exception. An accepted command returns what was recorded. A refused command returns no events, but
/// the forbidden finding of the rule that refused it. Other outcomes return only <see cref="Error"/>, and so does a command about a client
/// whose data were erased. Unless a command is accepted, nothing is written.
/// </para>
/// <para>
/// A repeated command, with the id and the content of one that was accepted, is accepted again and writes nothing. Its version, stage and
/// events are those of the first time; its findings, next steps and review time are those of now.
/// </para>
/// </remarks>
[JsonConverter(typeof(EvaluationConverter))]
public sealed record Answer : RecordEvaluation
{
    internal Answer()
    {
    }

    /// <summary>What became of the command.</summary>
    public required AnswerOutcome Outcome { get; init; }

    /// <summary>True if the command was accepted; otherwise, false.</summary>
    public bool Accepted => Outcome == AnswerOutcome.Accepted;

    /// <summary>True if the same command can be submitted again as it is, because other writers were faster; otherwise, false.</summary>
    public bool IsRetryable => Outcome == AnswerOutcome.Busy;

    /// <summary>
    /// True if the events of the command had been recorded before, so that nothing was written; otherwise, false. A command that leads to no
    /// events leaves no trace, so it is never a repeat. What a host writes of its own is safe if it is written in the same transaction, or under
    /// a unique key of the record and the command id, also for a repeat.
    /// </summary>
    public bool IsRepeat { get; init; }

    /// <summary>
    /// For an accepted <c>erase-client</c>: true if nothing is left of the destroyed keys that the store can reach; false if something was in the way, such
    /// as another reader or the host's transaction. Then submit the same command again later. Null for every other answer.
    /// </summary>
    public bool? IsPurged { get; init; }

    /// <summary>What is wrong, unless the command was accepted or a rule refused it; otherwise, null.</summary>
    public CommandError? Error { get; init; }

    /// <summary>
    /// The events that were recorded: those of the command's own record first, then those of the client's record, each with the key of its
    /// record and its version. They contain the ids that the library generated, such as that of a score.
    /// </summary>
    public ImmutableArray<RecordedEvent> Events { get; init; } = [];

    /// <summary>Returns the answer to a command that could not be read.</summary>
    /// <param name="error">The problem with the command, as reported by <see cref="CommandReading.Error"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="error"/> is null.</exception>
    public static Answer Malformed(CommandError error) => Failed(AnswerOutcome.Malformed, error);

    internal static Answer Failed(AnswerOutcome outcome, CommandError error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return new Answer { Outcome = outcome, Error = error };
    }
}
