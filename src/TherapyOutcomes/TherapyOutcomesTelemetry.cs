using System.Diagnostics;
using System.Diagnostics.Metrics;
using TherapyOutcomes.Commands;
using TherapyOutcomes.Practices;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes;

/// <summary>
/// Provides the library's telemetry. Submitted commands, evaluations, pages of worklists and runs of due work each start an activity (<c>submit</c>,
/// <c>evaluate</c>, <c>worklist</c>, <c>due-work</c>) and record how long they took, in seconds (<c>therapyoutcomes.command.duration</c>,
/// <c>therapyoutcomes.evaluation.duration</c>, <c>therapyoutcomes.worklist.duration</c>, <c>therapyoutcomes.due_work.duration</c>). Each answer, also to a
/// command that is imported, increments the counter <c>therapyoutcomes.answers</c> with the tags <c>command</c>, <c>outcome</c> and <c>rule</c>.
/// </summary>
/// <remarks>
/// <para>
/// Telemetry contains only names, ids and counts, never a client's words. Ids of records and clinics appear only in activities. The tag <c>outcome</c> of a
/// command is <c>accepted</c>, <c>refused</c>, <c>malformed</c>, <c>not-found</c>, <c>busy</c> or <c>failed</c>. For a command that a rule refused,
/// <c>rule</c> is the id of that rule; for any other command that was not accepted, it is the error code.
/// </para>
/// <para>
/// Of everything that is timed, <c>outcome</c> is <c>failed</c> if it ended with an exception, and <c>canceled</c> if its token was canceled. Nothing is
/// allocated if nobody listens. Thread-safe. <c>docs/running.md</c> lists all names and tags.
/// </para>
/// </remarks>
public static class TherapyOutcomesTelemetry
{
    /// <summary>The name of the <see cref="ActivitySource"/> and of the <see cref="Meter"/>.</summary>
    public const string Name = "TherapyOutcomes";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Answers = Meter.CreateCounter<long>("therapyoutcomes.answers", "{answer}", "Answers to commands.");
    private static readonly Histogram<double> Commands = Duration("command", "How long commands took.", Short);
    private static readonly Histogram<double> Evaluations = Duration("evaluation", "How long evaluations of records took.", Short);
    private static readonly Histogram<double> Pages = Duration("worklist", "How long pages of worklists took.", Short);
    private static readonly Histogram<double> Runs = Duration("due_work", "How long runs of due work took.", [0.1, 0.5, 1, 5, 10, 30, 60, 300, 600, 1_800]);

    // In seconds. The default boundaries of collectors are meant for milliseconds.
    private static double[] Short => [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    internal static WatchedWork? Start(Command command, CancellationToken cancellationToken)
    {
        var work = WatchedWork.Start(Source, "submit", Commands, cancellationToken);
        work?.Tag("command", CommandCatalog.NameOf(command));
        if (work is { IsTraced: true })
        {
            work.Note("record", command.Record.ToString());
        }

        return work;
    }

    internal static void Record(WatchedWork? work, Command command, Answer answer)
    {
        if (work is not null || Answers.Enabled)
        {
            var rule = RuleOf(answer);
            work?.Note("rule", rule);
            work?.Complete(WireNames<AnswerOutcome>.Of(answer.Outcome));
            Count(command, answer.Outcome, rule);
        }
    }

    internal static WatchedWork? StartEvaluation(RecordKey record, CancellationToken cancellationToken)
    {
        var work = WatchedWork.Start(Source, "evaluate", Evaluations, cancellationToken);
        work?.Tag("kind", RecordKinds.NameOf(record.Kind));
        if (work is { IsTraced: true })
        {
            work.Note("record", record.ToString());
        }

        return work;
    }

    internal static void Record(WatchedWork? work, RecordEvaluation? evaluation) => work?.Complete(evaluation is null ? "not-found" : "evaluated");

    // The first page takes longer, because what is outdated is evaluated again before it.
    internal static WatchedWork? StartPage(ClinicId clinic, bool isFirst, CancellationToken cancellationToken)
    {
        var work = WatchedWork.Start(Source, "worklist", Pages, cancellationToken);
        work?.Tag("page", isFirst ? "first" : "next");
        work?.Note("clinic", clinic.Value);
        return work;
    }

    internal static WatchedWork? StartDueWork(ClinicId? clinic, CancellationToken cancellationToken)
    {
        var work = WatchedWork.Start(Source, "due-work", Runs, cancellationToken);
        work?.Note("clinic", clinic?.Value);
        return work;
    }

    /// <summary>Counts a command that was imported. An accepted one may have no answer any more.</summary>
    internal static void RecordImported(Command command, AnswerOutcome outcome, Answer? answer)
    {
        if (Answers.Enabled)
        {
            Count(command, outcome, answer is null ? null : RuleOf(answer));
        }
    }

    private static string? RuleOf(Answer answer) =>
        answer.Accepted ? null : answer.Findings.FirstOrDefault(finding => finding.Severity == RuleSeverity.Forbidden)?.Rule.Id ?? answer.Error?.Code;

    private static void Count(Command command, AnswerOutcome outcome, string? rule) => Answers.Add(
        1, new TagList { { "command", CommandCatalog.NameOf(command) }, { "outcome", WireNames<AnswerOutcome>.Of(outcome) }, { "rule", rule } });

    private static Histogram<double> Duration(string of, string description, double[] boundaries) => Meter.CreateHistogram(
        $"therapyoutcomes.{of}.duration", "s", description, tags: null, new InstrumentAdvice<double> { HistogramBucketBoundaries = boundaries });
}
