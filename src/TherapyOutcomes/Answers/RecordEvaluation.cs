using System.Collections.Immutable;
using System.Text.Json.Serialization;
using TherapyOutcomes.Events;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Serialization;

namespace TherapyOutcomes;

/// <summary>What the rules find in a record at a time, and what to do next.</summary>
/// <remarks>
/// It contains no client text but the names of recipients that a refusal by REF002 or PRV001 tells the clinic's staff
/// (<see cref="Evidence.Words"/>). <see cref="System.Text.Json.JsonSerializer"/> writes the same JSON as <see cref="AnswerWriter"/> in
/// English, without those names; it can't be read back. Instances are immutable and thread-safe.
/// </remarks>
[JsonConverter(typeof(EvaluationConverter))]
public record RecordEvaluation
{
    private protected RecordEvaluation()
    {
    }

    /// <summary>The key of the record; null in an answer to a command that has an error.</summary>
    public RecordKey? Record { get; init; }

    /// <summary>The version of the record.</summary>
    public long Version { get; init; }

    /// <summary>The stage of the episode; null for other records.</summary>
    public EpisodeStage? Stage { get; init; }

    /// <summary>
    /// All findings of the rules. The most severe come first; among equally severe findings, safety holds (MON009) come first, and the others
    /// are ordered by rule id.
    /// </summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>The next steps: what to do, by when and why, in the order of work (<see cref="NextStep.ByOrderOfWork"/>).</summary>
    public ImmutableArray<NextStep> NextSteps { get; init; } = [];

    /// <summary>The time at which the evaluation may change merely because time passes, in UTC; null if no such time is known.</summary>
    public DateTimeOffset? ReviewAt { get; init; }

    /// <summary>Returns the finding that a reminder is about, such as to tell the reason in words (<see cref="Finding.InWords"/>).</summary>
    /// <param name="reminder">The reminder, of the same record.</param>
    /// <returns>The finding; null if there is none, because the step has been done or is no longer asked for.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="reminder"/> is null.</exception>
    public Finding? FindingOf(Reminder reminder)
    {
        ArgumentNullException.ThrowIfNull(reminder);
        return Findings.FirstOrDefault(finding => DueReminders.IsAbout(finding, reminder));
    }

    internal static RecordEvaluation Of(RecordKey record, long version, EpisodeStage? stage, Evaluation evaluation) => new()
    {
        Record = record,
        Version = version,
        Stage = stage,
        Findings = evaluation.Findings,
        NextSteps = evaluation.NextSteps,
        ReviewAt = evaluation.ReviewAt,
    };
}
