using TherapyOutcomes.Measures;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Letters;

/// <summary>Says in one line how the client is doing: the scores then and now, what that means, and what speaks against it.</summary>
internal static class CardScoreLine
{
    public static string Of(RuleContext context, CardPhrases phrases)
    {
        var line = Scores(context.Assessment.Primary, phrases);
        return Doubt(context, phrases) is { } doubt ? $"{line} {doubt}" : line;
    }

    private static string Scores(MeasureAssessment primary, CardPhrases phrases) => primary switch
    {
        { Newest: { From: { } from } newest } => phrases.Say(
            "score.change",
            ("measure", primary.Measure.ShortName()),
            ("from", from),
            ("to", newest.To),
            ("day", newest.Day),
            ("verdict", phrases.Say($"verdict.{WireNames<Verdict>.Of(newest.Verdict)}")),
            ("better", phrases.Say(primary.Measure.Better == Better.Lower ? "better.lower" : "better.higher"))),
        { Newest: { } rated } => phrases.Say("score.rating", ("measure", primary.Measure.ShortName()), ("to", rated.To), ("day", rated.Day), ("verdict", phrases.Say($"verdict.{WireNames<Verdict>.Of(rated.Verdict)}"))),
        { Baseline: { } baseline } => phrases.Say("score.first", ("measure", primary.Measure.ShortName()), ("from", baseline.Value), ("day", baseline.Day)),
        _ => phrases.Say("score.none", ("measure", primary.Measure.ShortName())),
    };

    private static string? Doubt(RuleContext context, CardPhrases phrases)
    {
        var (assessment, course) = (context.Assessment, context.Assessment.Course);
        return course.CurrentLoss is { } loss ? phrases.Say("doubt.lost", ("day", loss.Day))
            : course.Doubt is { } said ? phrases.Say("doubt.said", ("day", said.Day))
            : assessment.MixedWith is [var other, ..] ? phrases.Say("doubt.mixed", ("measure", other.Measure.ShortName()))
            : course is { HasCurrentImprovement: true, Improvement.IsObserved: true } ? phrases.Say("doubt.observed")
            : assessment.Primary.NewestScore is { } newest && context.DaysFrom(newest.Day) is >= EpisodeAssessment.StaleDays and var days ? phrases.Say("doubt.stale", ("days", days))
            : null;
    }
}
