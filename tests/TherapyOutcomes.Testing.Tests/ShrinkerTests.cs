using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Testing.Tests;

public class ShrinkerTests
{
    [Fact]
    public void Minimize_TwoCausesFarApart_KeepsJustThem() =>
        Assert.Equal([3, 97], Shrinker.Minimize([.. Enumerable.Range(0, 100)], items => items.Contains(3) && items.Contains(97)));

    [Fact]
    public void Minimize_NothingNeeded_IsEmpty() => Assert.Empty(Shrinker.Minimize([1, 2, 3], _ => true));

    [Fact]
    public void Minimize_WhatDoesNotFail_IsAnError() => Assert.Throws<ArgumentException>(() => Shrinker.Minimize([1], _ => false));

    [Fact]
    public void Minimize_AnyResult_CanLoseNoItem()
    {
        static bool Fails(IReadOnlyList<int> items) => items.Sum() >= 50;

        var smallest = Shrinker.Minimize([.. Enumerable.Range(1, 20)], Fails);

        Assert.True(Fails(smallest));
        Assert.All(Enumerable.Range(0, smallest.Count), index => Assert.False(Fails([.. smallest.Where((_, at) => at != index)])));
    }

    [Fact]
    public void Minimize_Steps_OfAHistory_FindsTheOnesThatMatter()
    {
        (string Name, Action<TestEpisode> Play)[] steps =
        [
            ("session", care => care.OnDay(7).RecordSession("s2")),
            ("check-in", care => care.RecordCheckIn()),
            ("better", care => care.OnDay(14).RecordScore(OdiScores.Improved)),
            ("concern", care => care.RaiseConcern()),
            ("note", care => care.DocumentImprovement()),
            ("worse", care => care.OnDay(21).RecordScore(OdiScores.Lost)),
            ("contact", care => care.RecordContactAttempt(reached: true)),
        ];

        var smallest = Shrinker.Minimize(steps, some =>
        {
            var care = Given.Episode().Build();
            foreach (var (_, play) in some)
            {
                play(care);
            }

            return care.Evaluate().Findings.Any(finding => finding.Rule.Id == "MON004");
        });

        Assert.Equal(["better", "worse"], smallest.Select(step => step.Name));
    }

    [Fact]
    public async Task CheckAsync_ThrowsOtherwiseForLess_KeepsToTheFirstKindOfFailure()
    {
        static Task Check(IReadOnlyList<int> items) =>
            !items.Contains(1) ? throw new FormatException("another failure")
            : items.Contains(5) ? throw new InvalidOperationException("five after one") : Task.CompletedTask;

        var failure = await Assert.ThrowsAsync<ExpectationException>(() => Shrinker.CheckAsync([.. Enumerable.Range(0, 10)], Check));

        Assert.Equal("five after one\nSmallest sequence, 2 of 10:\n  1\n  5", failure.Message);
        Assert.IsType<InvalidOperationException>(failure.InnerException);
    }

    [Fact]
    public async Task CheckAsync_OfCommands_NamesThemWithoutTexts()
    {
        var commands = GoldenHistory.Find("documented").History.ToCommands().Select(submitted => submitted.Command).ToList();

        var failure = await Assert.ThrowsAsync<ExpectationException>(() => Shrinker.CheckAsync(
            commands,
            some => some.OfType<DocumentImprovement>().Any() ? throw new InvalidOperationException("noted") : Task.CompletedTask));

        Assert.Equal($"noted\nSmallest sequence, 1 of {commands.Count}:\n  day 14 09:00  document-improvement episode=e1 note=n1", failure.Message);
    }
}
