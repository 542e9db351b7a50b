using System.Diagnostics;
using System.Diagnostics.Metrics;
using TherapyOutcomes.Commands;
using TherapyOutcomes.Practices;

namespace TherapyOutcomes;

/// <summary>
/// What the library tells of itself: an activity for each command that is submitted (<c>submit</c>, with <c>command</c>,
/// <c>record</c>, <c>outcome</c>, <c>rule</c>) and a counter of answers (<c>therapyoutcomes.answers</c>, with <c>command</c>,
/// <c>outcome</c>, <c>rule</c>).
/// </summary>
/// <remarks>
/// Names, ids and counts only, never a client's words; record ids are in activities alone. <c>outcome</c> is <c>accepted</c>,
/// <c>refused</c> (<c>rule</c> says by which) or <c>malformed</c>. Nothing is allocated while nobody listens. Thread-safe.
/// </remarks>
public static class Telemetry
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
        if (activity is null && !Answers.Enabled)
        {
            return;
        }

        var outcome = answer.Accepted ? "accepted" : answer.Error is null ? "refused" : "malformed";
        var rule = answer.Accepted ? null : answer.Findings.FirstOrDefault(finding => finding.Severity == RuleSeverity.Forbidden)?.Rule.Id ?? answer.Error?.Code;
        activity?.SetTag("outcome", outcome).SetTag("rule", rule);
        Answers.Add(1, new TagList { { "command", CommandCatalog.NameOf(command) }, { "outcome", outcome }, { "rule", rule } });
    }
}
