using System.Collections.Immutable;
using TherapyOutcomes.AspNetCore.Dashboard.Forms;
using TherapyOutcomes.AspNetCore.Dashboard.Shell;
using TherapyOutcomes.AspNetCore.Dashboard.Words;
using TherapyOutcomes.Events;
using TherapyOutcomes.Measures;
using TherapyOutcomes.Records;
using TherapyOutcomes.Reporting;

namespace TherapyOutcomes.AspNetCore.Dashboard.Episodes;

/// <summary>An episode as its page shows it. Safety comes first, and protective matters are apart.</summary>
internal sealed record EpisodeView
{
    // What is known to have happened stops the page from saying that nothing is open.
    private const string UnreportedReaction = "MON006.some";

    private const string RedFlagsNotAsked = "MON012";

    public required Episode Episode { get; init; }

    public required string Stage { get; init; }

    /// <summary>What must not go on before it is cleared, in any episode of the client.</summary>
    public required ImmutableArray<string> Open { get; init; }

    /// <summary>True if no red flag and no reaction of the client is open, also none that must stay private.</summary>
    public required bool IsClear { get; init; }

    /// <summary>True if red flags have not been asked about, so that none being open says little.</summary>
    public required bool IsUnasked { get; init; }

    public required ImmutableArray<FindingLine> Safety { get; init; }

    public required ImmutableArray<FindingLine> Missing { get; init; }

    public required ImmutableArray<FindingLine> Advice { get; init; }

    /// <summary>What only the reader may see, and nobody beside them.</summary>
    public required ImmutableArray<FindingLine> Private { get; init; }

    /// <summary>The chart; null if there is no baseline score yet.</summary>
    public required string? Chart { get; init; }

    public required ImmutableArray<ScoreTable> Scores { get; init; }

    public required ImmutableArray<CommandGroup> Commands { get; init; }

    /// <summary>The commands that the episode does not take as it stands.</summary>
    public ImmutableArray<NotNowLine> NotNow { get; init; } = [];

    public required ImmutableArray<EventLine> Events { get; init; }

    public required ImmutableArray<EventLine> PrivateEvents { get; init; }

    /// <summary>How the episode came to its stage, and what its measures show.</summary>
    public required ImmutableArray<string> Why { get; init; }

    public static EpisodeView Of(EpisodeFacts facts, ImmutableDictionary<string, string> forms, DashboardWords words, IMessageFormatter messages)
    {
        var (record, episode) = (facts.Record, facts.Record.Episode!);
        var findings = InOrderOfWork(facts.Explanation.Evaluation).ToLookup(finding => KindOf(finding, record), finding => Line(finding, forms, words, messages));
        var labels = FactLabels.Of(record, words);
        var events = facts.Events.Where(EventWords.IsOfCare).Reverse().ToLookup(recorded => EventWords.IsProtective(recorded, record), recorded => Line(recorded, words, labels));
        return new EpisodeView
        {
            Episode = episode,
            Stage = words[$"episodes.stage.{episode.Stage}"],
            Open = OpenMatters.Of(record.Client!, words),
            IsClear = record.Client!.OpenRedFlags.IsEmpty && record.Client.OpenReactions.IsEmpty,
            IsUnasked = facts.Explanation.Evaluation.Findings.Any(finding => finding.Rule.Id == RedFlagsNotAsked),
            Safety = [.. findings[FindingKind.Safety]],
            Missing = [.. findings[FindingKind.Missing]],
            Advice = [.. findings[FindingKind.Advice]],
            Private = [.. findings[FindingKind.Private]],
            Chart = ChartOf(facts, words),
            Scores = [.. facts.Explanation.Assessment.Others.Prepend(facts.Explanation.Assessment.Primary).Select(assessment => ScoreTable.Of(assessment, facts, words)).Where(table => table.Lines.Length > 0)],
            Commands = CommandList.Of(facts, forms, words, messages),
            Events = [.. events[false]],
            PrivateEvents = [.. events[true]],
            Why = WhyOf(facts.Explanation, words, messages),
        };
    }

    // What asks for a step comes in the order of the steps, and what asks for none after it.
    private static IEnumerable<Finding> InOrderOfWork(RecordEvaluation evaluation)
    {
        var steps = evaluation.NextSteps.Select(step => (step.Rule, step.MessageKey)).ToList();
        return evaluation.Findings.OrderBy(finding => steps.IndexOf((finding.Rule.Id, finding.MessageKey)) is var place and >= 0 ? place : steps.Count);
    }

    private static FindingKind KindOf(Finding finding, FormRecord record) =>
        PrivateMatter.Is(finding.MessageKey, finding.Evidence, record.Episode, record.Client, record.Policy) ? FindingKind.Private
        : finding.Rule.Id is "MON009" or "REF001" || finding.MessageKey is UnreportedReaction ? FindingKind.Safety
        : finding.Severity >= RuleSeverity.Required ? FindingKind.Missing
        : FindingKind.Advice;

    private static FindingLine Line(Finding finding, ImmutableDictionary<string, string> forms, DashboardWords words, IMessageFormatter messages)
    {
        var ways = DecisionWays.Of(finding.ClearsWith).Where(forms.ContainsKey);
        return new FindingLine(
            finding.InWords(messages),
            finding.Rule.Id,
            finding.DueOn is { } due ? words.Day(due) : null,
            [.. ways.Select(command => new FormLink(forms[command], FormWords.Command(words, command), string.Empty))]);
    }

    private static EventLine Line(RecordedEvent recorded, DashboardWords words, IReadOnlyDictionary<string, string> facts) => new(
        words.Day(recorded.Metadata.Day), EventWords.Name(words, recorded), recorded.Metadata.Actor.Value, [.. EventWords.Lines(words, recorded, facts)]);

    private static string? ChartOf(EpisodeFacts facts, DashboardWords words)
    {
        var (record, primary) = (facts.Record, facts.Explanation.Assessment.Primary);
        var reported = ReportedEpisode.Of(record.Episode!, record.Client!, facts.Explanation.Evaluation, record.Policy);
        var newest = primary.NewestScore;
        return CourseSvg.Write(
            reported,
            "course",
            words.With("episodes.chart.title", primary.Measure.Id.Value),
            newest is null || primary.Baseline is not { } baseline ? words["episodes.chart.none"] : words.With(
                "episodes.chart.text", Number(baseline.Value), words.Day(baseline.Day), Number(newest.Value), words.Day(newest.Day),
                words[$"episodes.verdict.{primary.Newest?.Verdict.ToString() ?? "baseline"}"]),
            words.Language);

        string Number(decimal value) => value.ToString("0.##", words.Culture);
    }

    private static ImmutableArray<string> WhyOf(EpisodeExplanation explanation, DashboardWords words, IMessageFormatter messages) =>
    [
        .. explanation.Arrival is { } arrival
            ? [words.With("episodes.why.arrival", EventWords.Name(words, arrival), words.Day(arrival.Metadata.Day))]
            : new[] { words["episodes.why.opened"] },
        .. explanation.Measures.SelectMany(measure => measure.Changes.SelectMany(change => change.Reasons.Select(reason => $"{measure.Measure.Id.Value}: {reason.InWords(messages)}"))),
    ];
}
