using System.Diagnostics.CodeAnalysis;

namespace TherapyOutcomes.Measures.Standard;

/// <summary>Adds up six answers, each given as its published number of points.</summary>
internal sealed record Hit6Scoring : ItemScoring
{
    private const int Items = 6;

    public override string Allowed => $"{Items} items, each {Points}, all answered";

    public override string Formula => "the sum of the answers: never 6, rarely 8, sometimes 10, very often 11, always 13";

    private static string Points => "6 (never), 8 (rarely), 10 (sometimes), 11 (very often) or 13 (always)";

    internal override bool TryScore(Answers answers, out decimal score, [NotNullWhen(false)] out string? problem)
    {
        score = 0;
        if (!answers.AreOf(Items, out problem) || !answers.AreEnough(Items, out problem))
        {
            return false;
        }

        for (var index = 0; index < answers.Count; index++)
        {
            if (answers[index] is not (6m or 8m or 10m or 11m or 13m))
            {
                problem = answers.Wrong(index, Points);
                return false;
            }
        }

        score = answers.Sum;
        return true;
    }
}
