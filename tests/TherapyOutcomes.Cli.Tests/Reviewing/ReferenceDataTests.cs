using System.Globalization;
using System.Text.Json;
using TherapyOutcomes.Cli.Tests.Running;

namespace TherapyOutcomes.Cli.Tests.Reviewing;

/// <summary>Published trial data, counted once more by plain code that uses nothing of the library.</summary>
public sealed class ReferenceDataTests
{
    [ReferenceFact]
    public async Task Review_BackPain_FindsTheImproved()
    {
        var run = await CliRun.RunAsync(
            "review", ReferenceData.PathOf("data/back_pain.csv"), "--client", "id", "--time", "time", "--score", "odi", "--measure", "ODI", "--time-unit", "months", "--json");

        var report = JsonDocument.Parse(run.Out).RootElement;
        Assert.Equal(0, run.ExitCode);
        Assert.Equal((151, 135, 34), (report.Int("clients"), report.Int("withFollowUp"), report.Int("newest", "improved")));
        Assert.Equal(34, report.Int("stages", "Documenting"));

        // MIC 10 and MDC 10.5: better by 10.5 or more.
        var followedUp = ReadScores("back_pain.csv", "id", "time", "odi").Where(scores => scores.Count > 1).ToList();
        Assert.Equal((135, 34), (followedUp.Count, followedUp.Count(scores => scores[0] - scores[^1] >= 10.5m)));
    }

    [ReferenceFact]
    public async Task Review_CervicalDystonia_FindsTheGainsThatWereLost()
    {
        var run = await CliRun.RunAsync(
            "review", ReferenceData.PathOf("data/cdystonia.csv"), "--client", "patient", "--time", "week", "--score", "twstrs", "--time-unit", "weeks",
            "--measure", "TWSTRS", "--range", "0-87", "--better", "lower", "--mic", "10", "--mdc", "10", "--json");
        var courses = ReadScores("cdystonia.csv", "patient", "week", "twstrs").Select(CourseOf).ToList();

        var report = JsonDocument.Parse(run.Out).RootElement;
        Assert.Equal((109, 63, 52), (report.Int("clients"), report.Int("everImproved"), report.Int("gainsLost")));
        Assert.Equal((109, 63, 52), (courses.Count, courses.Count(course => course.Improved), courses.Count(course => course.Lost)));
    }

    private static List<List<decimal>> ReadScores(string file, string client, string week, string score) =>
        [.. ReferenceData.Data(file).Rows
            .Where(row => row[score].Length > 0)
            .GroupBy(row => row[client])
            .Select(rows => rows.OrderBy(row => Number(row[week])).Select(row => Number(row[score])).ToList())];

    // Improved: at least 10 better than at first. Lost: at least 10, and at least half of the best gain, worse than
    // the best since then. Improved again: also at least 10 better than the losing score.
    private static (bool Improved, bool Lost) CourseOf(List<decimal> scores)
    {
        var (improved, lost, stands) = (false, false, false);
        var (best, losing) = (0m, decimal.MinValue / 2);
        foreach (var gain in scores.Skip(1).Select(score => scores[0] - score))
        {
            if (!stands)
            {
                stands = gain >= 10 && gain - losing >= 10;
                best = gain;
                improved |= stands;
            }
            else if (best - gain >= 10 && best - gain >= best / 2)
            {
                (stands, lost, losing) = (false, true, gain);
            }
            else
            {
                best = Math.Max(best, gain);
            }
        }

        return (improved, lost);
    }

    private static decimal Number(string cell) => decimal.Parse(cell, CultureInfo.InvariantCulture);
}
