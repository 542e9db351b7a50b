using System.Globalization;
using Spectre.Console;
using TherapyOutcomes.Cli.Wording;
using TherapyOutcomes.Events;
using TherapyOutcomes.Measures;

namespace TherapyOutcomes.Cli.Explaining;

/// <summary>Writes an explanation for people: what holds the episode, what to do, and the history without any client's words.</summary>
internal sealed class ExplainTables(CliHost host, EpisodeExplanation explanation, DateOnly today, MessageFormatter words)
{
    private readonly IAnsiConsole _console = Tables.Console(host);
    private readonly Phrases _phrases = Phrases.For(words);
    private readonly EventWords _events = new(Phrases.For(words), explanation.History.Select(recorded => recorded.Event).OfType<Corrected>().Select(corrected => corrected.What).ToHashSet());

    public void Write()
    {
        Paragraph(Standing());
        WriteLead();
        WriteMeasures();
        WriteFindings();
        WriteHistory();
    }

    private string Standing()
    {
        var (arrival, evaluation) = (explanation.Arrival, explanation.Evaluation);
        var because = arrival?.Event is StageMoved { Because: { IsEmpty: false } facts } ? Because(facts) : null;
        var key = arrival switch
        {
            null => "explain.opened",
            { Event: Discontinued { Kind: DiscontinuationKind.Recovered } } => "explain.discharged",
            _ => because is null ? "explain.moved" : "explain.movedBecause",
        };
        return _phrases.Say(
            key,
            ("record", evaluation.Record.ToString()!),
            ("stage", _phrases.Word(evaluation.Stage!.Value)),
            ("since", arrival is null ? "" : _phrases.Time(arrival.Metadata.OccurredAt)),
            ("move", arrival is null ? "" : Move(arrival)),
            ("because", because ?? ""),
            ("now", _phrases.Time(explanation.AsOf)));
    }

    // What a client said no to was not done.
    private string Move(RecordedEvent arrival) =>
        arrival.Event is Celebrated && explanation.History.Select(recorded => recorded.Event).OfType<SuccessCelebrated>().LastOrDefault() is { Kind: CelebrationKind.Declined } celebrated
            ? _events.NameOf(celebrated)
            : _phrases.Event(arrival.Event.GetType());

    // An id says nothing to whoever reads it: the score or the observation is what moved the stage.
    private string? Because(IEnumerable<FactId> facts)
    {
        var reasons = explanation.History.Select(recorded => recorded.Event).Where(@event => @event switch
        {
            ScoreRecorded score => facts.Contains(score.Score),
            ImprovementObserved observed => facts.Contains(observed.Observation),
            _ => false,
        });
        return string.Join(", ", reasons.Select(_events.Of)) is { Length: > 0 } because ? because : null;
    }

    private void WriteLead()
    {
        var lead = Lead.Of(explanation.Evaluation.NextSteps);
        if (explanation.Evaluation.NextSteps.IsEmpty)
        {
            Paragraph(_phrases.Say("lead.nothing"));
            return;
        }

        foreach (var line in lead.Lines(today, words))
        {
            Paragraph(line);
        }

        if (lead.Also.Count > 0)
        {
            var table = Table("also", "due", "urgency", "rule");
            foreach (var step in lead.Also)
            {
                table.AddRow(
                    new Text(NextSteps.What(step, _phrases)),
                    new Text(_phrases.Due(Dates.Write(step.DueOn), step.DueOn, today)),
                    new Text(_phrases.Word(step.Urgency)),
                    new Text(step.Rule));
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
                Paragraph(_phrases.Say(
                    "explain.measure",
                    ("measure", NameOf(measure.Measure, change.Comparison.Score.Side)),
                    ("verdict", _phrases.Word(change.Comparison.Verdict)),
                    ("why", Explanations.Why(change, words))));
                WriteThresholds(change);
                WriteRegression(change);
            }
        }
    }

    private string NameOf(Measure measure, BodySide? side) =>
        side is { } of ? $"{measure.ShortName()} ({_phrases.Word(of)})" : measure.ShortName();

    // Where a figure comes from, so that whoever doubts it can look it up.
    private void WriteThresholds(ChangeExplanation change)
    {
        if (change.Comparison.Verdict == Verdict.NotComparable)
        {
            return;
        }

        foreach (var threshold in new[] { change.Mdc, change.Mic }.OfType<Threshold>())
        {
            Paragraph(_phrases.Say(
                "explain.threshold",
                ("kind", _phrases.Word(threshold.Kind)),
                ("value", Numbers.Write(threshold.Value) + (threshold.Unit == ThresholdUnit.PercentOfBaseline ? "%" : "")),
                ("population", threshold.Population),
                ("source", threshold.Citation)));
        }
    }

    private void WriteRegression(ChangeExplanation change)
    {
        if (change.Regression is { Population: var population })
        {
            Paragraph(_phrases.Say("explain.regression", ("population", population.Population), ("source", population.Citation)));
        }
    }

    private void WriteFindings()
    {
        if (explanation.Evaluation.Findings.IsEmpty)
        {
            _console.Write(new Text(_phrases.Say("explain.nothingMissing") + "\n"));
            return;
        }

        var table = Table("rule", "severity", "finding", "holds");
        foreach (var finding in explanation.Evaluation.Findings.OrderByDescending(finding => finding.Severity).ThenBy(FirstHeld))
        {
            table.AddRow(
                new Text(finding.Rule.Id),
                new Text(_phrases.Word(finding.Severity)),
                new Text(finding.InWords(words)),
                new Text(finding.Severity < RuleSeverity.Required ? "" : string.Join(", ", finding.Rule.Effects.Select(effect => effect.Trigger).OfType<WorkflowTrigger>().Select(_phrases.Word))));
        }

        _console.Write(table);
    }

    // What holds the episode now comes before what will hold it later: triggers are numbered in the order of the workflow.
    private static int FirstHeld(Finding finding) =>
        finding.Severity < RuleSeverity.Required ? 0 : finding.Rule.Effects.Select(effect => effect.Trigger).OfType<WorkflowTrigger>().Select(trigger => (int)trigger).DefaultIfEmpty().Min();

    private void WriteHistory()
    {
        var table = Table("number", "when", "who", "what");
        foreach (var recorded in explanation.History)
        {
            table.AddRow(
                new Text(recorded.Metadata.Version.ToString(CultureInfo.InvariantCulture)),
                new Text(recorded.Metadata.OccurredAt.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture)),
                new Text(recorded.Metadata.Actor.Value),
                new Text(_events.Of(recorded.Event)));
        }

        _console.Write(table);
    }

    private Table Table(params string[] columns) => Tables.Plain([.. columns.Select(column => _phrases.Say($"column.{column}"))]);

    private void Paragraph(string text) => _console.Write(new Text(text + "\n\n"));
}
