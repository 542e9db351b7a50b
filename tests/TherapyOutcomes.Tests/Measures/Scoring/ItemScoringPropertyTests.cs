using CsCheck;

namespace TherapyOutcomes.Tests.Measures;

/// <summary>What holds for the scoring of every questionnaire, whatever the answers.</summary>
public sealed class ItemScoringPropertyTests
{
    public static TheoryData<string> Scored =>
        [.. StandardMeasures.Catalog.Where(measure => measure.Scoring is not null).Select(measure => measure.Id.Value)];

    [Theory]
    [MemberData(nameof(Scored))]
    public void TryScore_AnyAnswers_StaysInRange(string id)
    {
        var (measure, questions) = Instrument.Of(id);

        Answers(questions).Sample(
            answers =>
            {
                if (measure.Scoring!.TryScore(answers, out var score, out _))
                {
                    Assert.True(measure.Allows(score), $"{id}: {score}");
                }
            },
            iter: 300,
            threads: 1);
    }

    [Theory]
    [MemberData(nameof(Scored))]
    public void TryScore_OneAnswerHigher_NeverTurnsBack(string id)
    {
        var (measure, questions) = Instrument.Of(id);

        Gen.Select(Answers(questions), Gen.Int[0, questions.Length - 1]).Sample(
            (answers, which) =>
            {
                var higher = (decimal?[])answers.Clone();
                higher[which] = questions[which].Cast<decimal?>().FirstOrDefault(choice => choice > answers[which]);
                if (higher[which] is not null && measure.Scoring!.TryScore(answers, out var before, out _) && measure.Scoring.TryScore(higher, out var after, out _))
                {
                    // The answers of KOOS and HOOS are problems; of every other instrument they point where the score points.
                    var isReversed = measure.Scoring is PercentOfRange { IsReversed: true };
                    Assert.True(isReversed ? after <= before : after >= before, $"{id}: {before} then {after}");
                }
            },
            iter: 300,
            threads: 1);
    }

    [Theory]
    [MemberData(nameof(Scored))]
    public void TryScore_BestAndWorstAnswers_AreTheEndsOfTheRange(string id)
    {
        var (measure, questions) = Instrument.Of(id);
        var highIsGood = measure.Better == Better.Higher && measure.Scoring is not PercentOfRange { IsReversed: true };

        Assert.True(measure.Scoring!.TryScore([.. questions.Select(choices => (decimal?)(highIsGood ? choices[^1] : choices[0]))], out var best, out _));
        Assert.True(measure.Scoring.TryScore([.. questions.Select(choices => (decimal?)(highIsGood ? choices[0] : choices[^1]))], out var worst, out _));

        Assert.Equal(measure.Best, best);
        Assert.Equal(measure.High - measure.Low, measure.Gain(worst, best));
    }

    private static Gen<decimal?[]> Answers(decimal[][] questions) =>
        Gen.Select(Gen.Int[0, 1000].Array[questions.Length], Gen.Int[0, 9].Array[questions.Length])
            .Select((picks, blanks) => questions.Select((choices, index) => blanks[index] == 0 ? default(decimal?) : choices[picks[index] % choices.Length]).ToArray());

    private static class Instrument
    {
        /// <summary>A measure with the allowed answers of each of its items, from the lowest.</summary>
        public static (Measure Measure, decimal[][] Questions) Of(string id)
        {
            var measure = StandardMeasures.Catalog.Get(new MeasureId(id));
            var questions = measure.Scoring switch
            {
                QuestionnaireScoring form => Enumerable.Repeat(Whole(form.Lowest, form.Highest), form.Items),
                ChosenItems chosen => Enumerable.Repeat(Whole(chosen.Lowest, chosen.Highest), chosen.Most),
                _ => id switch
                {
                    "HIT-6" => Enumerable.Repeat<decimal[]>([6, 8, 10, 11, 13], 6),
                    "SPADI" => Enumerable.Repeat(Whole(0, 10), 13),
                    "WOMAC" => Enumerable.Repeat(Whole(0, 4), 24),
                    "PRTEE" => Enumerable.Repeat(Whole(0, 10), 15),
                    "PRTEE.function" => Enumerable.Repeat(Whole(0, 10), 10),
                    "PSQI" => Enumerable.Repeat(Whole(0, 3), 7),
                    _ => throw new InvalidOperationException($"{id} is not known here."),
                },
            };
            return (measure, [.. questions]);
        }

        private static decimal[] Whole(int low, int high) => [.. Enumerable.Range(low, high - low + 1).Select(answer => (decimal)answer)];
    }
}
