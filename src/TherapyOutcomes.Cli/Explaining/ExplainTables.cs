using System.Globalization;
using Spectre.Console;
using TherapyOutcomes.Events;
using TherapyOutcomes.Measures;

namespace TherapyOutcomes.Cli.Explaining;

/// <summary>Writes an explanation for people: what holds the episode, what to do, and the history without any client's words.</summary>
internal sealed class ExplainTables(CliHost host, EpisodeExplanation explanation, DateOnly today, IMessageFormatter words)
{
    private readonly IAnsiConsole _console = Tables.Console(host);

    public void Write()
    {
        var (arrival, evaluation) = (explanation.Arrival, explanation.Evaluation);
        var because = arrival?.Event is StageMoved { Because.IsEmpty: false } move ? $", because of {string.Join(", ", move.Because.Select(fact => fact.Value))}" : "";
        var since = arrival is null ? "since it was opened" : $"since {InWords(arrival.Metadata.OccurredAt)} ({Words.Of(arrival.Event.GetType().Name)}{because})";
        var standing = arrival?.Event is Discontinued { Kind: DiscontinuationKind.Recovered } ? "has been discharged, better," : $"has been in {evaluation.Stage}";
        _console.Write(new Text($"{evaluation.Record} {standing} {since}. As of {InWords(explanation.AsOf)}.\n\n"));
        WriteLead();
        WriteMeasures();
        WriteFindings();
        WriteHistory();
    }

    private void WriteLead()
    {
        var lead = Lead.Of(explanation.Evaluation.NextSteps);
        if (explanation.Evaluation.NextSteps.IsEmpty)
        {
            _console.Write(new Text("Nothing to do right now.\n\n"));
            return;
        }

        foreach (var line in lead.Lines(today, words))
        {
            _console.Write(new Text(line + "\n\n"));
        }

        if (lead.Also.Count > 0)
        {
            var table = Tables.Plain("Also", "By", "Urgency", "Rule");
            foreach (var step in lead.Also)
            {
                table.AddRow(new Text(NextSteps.What(step)), new Text(Dates.Due(step.DueOn, today)), new Text(Words.Of(step.Urgency)), new Text(step.Rule));
            }

            _console.Write(table);
        }
    }

    private void WriteMeasures()
    {
        foreach (var measure in explanation.Measures)
        {
            foreach (var change in measure.Changes)
            {
                _console.Write(new Text($"{measure.Measure.ShortName()}, {Words.Of(change.Comparison.Verdict)}: {Explanations.Why(change, words)}\n\n"));
            }
        }
    }

    private void WriteFindings()
    {
        var table = Tables.Plain("Rule", "Severity", "What is missing or good to know", "Holds");
        foreach (var finding in explanation.Evaluation.Findings)
        {
            table.AddRow(
                new Text(finding.Rule.Id),
                new Text(Words.Of(finding.Severity)),
                new Text(finding.InWords(words)),
                new Text(finding.Severity < RuleSeverity.Required ? "" : string.Join(", ", finding.Rule.Effects.Select(effect => effect.Trigger?.ToString()).OfType<string>())));
        }

        _console.Write(explanation.Evaluation.Findings.IsEmpty ? new Text("Nothing is missing.\n") : table);
    }

    private void WriteHistory()
    {
        var table = Tables.Plain("#", "When", "Who", "What");
        foreach (var recorded in explanation.History)
        {
            table.AddRow(
                new Text(recorded.Metadata.Version.ToString(CultureInfo.InvariantCulture)),
                new Text(Time(recorded.Metadata.OccurredAt)),
                new Text(recorded.Metadata.Actor.Value),
                new Text(EventWords.Of(recorded.Event)));
        }

        _console.Write(table);
    }

    private static string InWords(DateTimeOffset at) => at.ToString("d MMMM yyyy, HH:mm zzz", CultureInfo.InvariantCulture);

    private static string Time(DateTimeOffset at) => at.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture);
}
