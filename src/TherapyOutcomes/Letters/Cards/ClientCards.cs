using System.Collections.Immutable;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Letters;

/// <summary>Writes the card of a client from an evaluation.</summary>
internal static class ClientCards
{
    private const int MostPoints = 12;

    /// <param name="context">What rules see of the episode.</param>
    /// <param name="evaluation">The evaluation of the episode at the same time.</param>
    /// <param name="languageTag">The tag of the therapist's language.</param>
    public static ClientCard Of(RuleContext context, RecordEvaluation evaluation, string languageTag)
    {
        var phrases = CardPhrases.For(languageTag);
        var (safety, safetyLine) = CardSafetyLine.Of(context, evaluation, phrases);
        var points = Points(context);
        var (score, next) = (CardScoreLine.Of(context, phrases), CardNextLine.Of(context, evaluation, phrases));
        var head = string.Join(" · ", context.Episode.Client.Value, StageOf(context, phrases), WrittenDay.Of(context.Today, phrases.Language));
        return new ClientCard
        {
            Client = context.Episode.Client,
            Episode = context.Episode.Id,
            Stage = context.Episode.Stage,
            Language = phrases.Language,
            Safety = safety,
            SafetyLine = safetyLine,
            Measure = context.Assessment.Primary.Measure,
            ScoreLine = score,
            Points = points,
            Next = evaluation.NextSteps.FirstOrDefault(),
            NextLine = next,
            Text = string.Join('\n', head, safetyLine, points.Length < 2 ? score : $"{score}  {Bars.Of(points)}", next) + "\n",
        };
    }

    private static string StageOf(RuleContext context, CardPhrases phrases) =>
        LetterFacts.EndedOn(context) is { } ended ? phrases.Say("stage.ended", ("day", ended)) : phrases.Say($"stage.{context.Episode.Stage}");

    private static ImmutableArray<CardPoint> Points(RuleContext context)
    {
        var primary = context.Assessment.Primary;
        var newest = primary.Comparisons.Skip(Math.Max(0, primary.Comparisons.Count - MostPoints + 1)).Select(comparison => new CardPoint(comparison.Day, comparison.To));
        return primary.Baseline is { } baseline ? [new CardPoint(baseline.Day, primary.Newest?.From ?? baseline.Value), .. newest] : [.. newest];
    }
}
