using System.Collections.Immutable;
using TherapyOutcomes.Measures;

namespace TherapyOutcomes.Letters;

/// <summary>Writes the scores then and now, the change in words with the MDC and the MIC, and the course.</summary>
internal static class ScoreSection
{
    private const int MostOthers = 3;

    private static readonly ImmutableArray<string> Columns = ["score.form", "score.first", "score.newest", "score.change", "score.verdict"];

    public static LetterSection? Of(LetterSources sources)
    {
        if (!sources.Tells(DisclosureScope.Scores))
        {
            return null;
        }

        var assessment = sources.Context.Assessment;
        ImmutableArray<MeasureAssessment> measures = [assessment.Primary, .. assessment.Others.Where(other => other.NewestScore is not null || other.Newest is not null).Take(MostOthers)];
        ImmutableArray<ImmutableArray<ClientText>> rows = [.. measures.Where(HasScore).Select(measure => Row(sources, measure))];
        return sources.Section("scores", Lines(sources, rows.IsEmpty), rows.IsEmpty ? null : new LetterTable { Headers = Headers(sources), Rows = rows });
    }

    private static bool HasScore(MeasureAssessment measure) => measure.Baseline is not null || measure.Newest is not null;

    private static ImmutableArray<ClientText> Headers(LetterSources sources) =>
        [.. Columns.Select(key => new ClientText(sources.Say(key)))];

    private static ImmutableArray<ClientText> Row(LetterSources sources, MeasureAssessment assessed) =>
    [
        Name(sources, assessed.Measure),
        assessed.Baseline is { } first ? Score(sources, assessed.Newest?.From ?? first.Value, first.Day) : "–",
        assessed.Newest is { } newest ? Score(sources, newest.To, newest.Day) : "–",
        assessed.Newest is { } change ? Change(sources, change) : sources.Say("score.onlyOne"),
        assessed.Newest is { } judged ? Verdict(sources, assessed, judged) : "–",
    ];

    private static string Name(LetterSources sources, Measure measure) => sources.Say(
        "score.name",
        ("measure", new Typed(measure.ShortName())),
        ("low", measure.Low),
        ("high", measure.High),
        ("better", measure.Better == Better.Lower ? "lower" : "higher"));

    private static string Score(LetterSources sources, decimal value, DateOnly day) => sources.Say("score.day", ("value", value), ("day", day));

    private static string Change(LetterSources sources, ScoreComparison change) => change.Gain switch
    {
        > 0 => sources.Say("score.better", ("gain", change.Gain)),
        < 0 => sources.Say("score.worse", ("gain", -change.Gain)),
        _ => sources.Say("score.same"),
    };

    private static string Verdict(LetterSources sources, MeasureAssessment assessed, ScoreComparison change)
    {
        var criterion = assessed.CriterionOf(change);
        return change.Verdict is Measures.Verdict.Improved or Measures.Verdict.PossiblyImproved or Measures.Verdict.Unchanged or Measures.Verdict.PossiblyDeteriorated or Measures.Verdict.Deteriorated
            ? sources.Say($"verdict.{WireNames<Verdict>.Of(change.Verdict)}", ("mdc", Size(sources, criterion.Detectable)), ("mic", Size(sources, criterion.Meaningful)))
            : sources.Say("verdict.other");
    }

    private static object Size(LetterSources sources, decimal? size) => size is { } known ? known : new Typed(sources.Say("score.unknown"));

    private static IEnumerable<string> Lines(LetterSources sources, bool hasNone)
    {
        if (hasNone)
        {
            yield return sources.Say("score.none");
        }

        if (Course(sources) is { } course)
        {
            yield return course;
        }

        if (hasNone)
        {
            yield break;
        }

        yield return sources.Say("threshold.meaning");
        var measure = sources.Context.Assessment.Primary.Measure;
        foreach (var (key, threshold) in new[] { ("threshold.mdc", measure.Mdc), ("threshold.mic", measure.Mic) })
        {
            if (threshold is not null)
            {
                var said = sources.Say(key, ("value", Value(threshold)), ("source", new Typed($"{threshold.Citation} ({threshold.Population})")));
                yield return threshold.Mark == EvidenceMark.Uncertain ? sources.Say("threshold.uncertain", ("threshold", new Typed(said))) : said;
            }
        }

        yield return sources.Say("cause");
    }

    private static object Value(Threshold threshold) => threshold.Unit == ThresholdUnit.PercentOfBaseline
        ? new Typed(FormattableString.Invariant($"{threshold.Value:0.##} %"))
        : threshold.Value;

    private static string? Course(LetterSources sources) => sources.Context.Assessment.Course switch
    {
        { CurrentLoss: { } loss } => sources.Say("course.lost", ("day", loss.Day)),
        { HasCurrentImprovement: true, Improvement: { IsObserved: true, Day: var said } } => sources.Say("course.observed", ("day", said)),
        { HasCurrentImprovement: true, Improvement: { SustainedOn: not null, HeldSince: { } since } } => sources.Say("course.lasting", ("day", since)),
        { HasCurrentImprovement: true, Improvement: { SustainedOn: null, Day: var found } } => sources.Say("course.found", ("day", found)),
        _ => null,
    };
}
