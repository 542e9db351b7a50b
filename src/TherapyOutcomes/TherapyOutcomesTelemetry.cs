using System.Diagnostics;
using System.Diagnostics.Metrics;
using TherapyOutcomes.Commands;
using TherapyOutcomes.Practices;

namespace TherapyOutcomes;

/// <summary>
/// Provides the library's telemetry. Each submitted command starts an activity named <c>submit</c> with the tags
/// <c>command</c>, <c>record</c>, <c>outcome</c> and <c>rule</c>. Each answer, also to a command that is imported, increments the counter
/// <c>therapyoutcomes.answers</c> with the tags <c>command</c>, <c>outcome</c> and <c>rule</c>.
/// </summary>
/// <remarks>
/// Telemetry contains only names, ids and counts, never a client's words. Record ids appear only in activities. The tag <c>outcome</c> is
/// <c>accepted</c>, <c>refused</c>, <c>malformed</c>, <c>not-found</c>, <c>busy</c> or <c>failed</c>. For a command that a rule refused, <c>rule</c> is the id of
/// that rule; for any other command that was not accepted, it is the error code. Nothing is allocated if nobody listens. Thread-safe.
/// </remarks>
public static class TherapyOutcomesTelemetry
{
    /// <summary>The name of the <see cref="ActivitySource"/> and of the <see cref="Meter"/>.</summary>
    public const string Name = "TherapyOutcomes";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Answers = Meter.CreateCounter<long>("therapyoutcomes.answers", "{answer}", "Answers to commands.");

    internal static Activity? Start(Command command)
    {
        var activity = Source.StartActivity("submit");
        activity?.SetTag("command", CommandCatalog.NameOf(command)).SetTag("record", command.Record.ToString());
        return activity;
    }

    internal static void Record(Activity? activity, Command command, Answer answer)
    {
        if (activity is not null || Answers.Enabled)
        {
            var rule = RuleOf(answer);
            activity?.SetTag("outcome", WireNames<AnswerOutcome>.Of(answer.Outcome)).SetTag("rule", rule);
            Count(command, answer.Outcome, rule);
        }
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
}
