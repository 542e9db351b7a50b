using Xunit.Abstractions;

namespace TherapyOutcomes.Tests.Exhaustive;

/// <summary>Every way that small alphabets of commands and clock steps lead, over the real deciders.</summary>
[Trait("Speed", "Slow")]
public class ExhaustiveWorkflowTests(ITestOutputHelper output)
{
    public static TheoryData<string> Names => [.. Alphabets.ByName.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryWay_KeepsEveryPromise(string alphabet)
    {
        var report = Report.Of(alphabet);

        output.WriteLine($"{alphabet}: {report.States:N0} states, {report.Transitions:N0} transitions, {report.Sampled:N0} collisions sampled");
        Assert.Empty(report.Broken);
        Assert.Empty(report.DeadEnds);
        Assert.Empty(report.DeadEndsByCalendar);
        Assert.Empty(report.DifferencesByArrival);
        Assert.Equal(1_000, report.Sampled);
        Assert.Empty(report.Disagreements); // the abstraction hides nothing that matters
    }

    [Fact]
    public void EveryRequiredFinding_SomewhereIsClearedByTheCommandThatItNames()
    {
        var reports = Alphabets.ByName.Keys.Select(Report.Of).ToList();
        var required = reports.SelectMany(report => report.Required).Distinct().ToList();

        output.WriteLine(string.Join(", ", required.Order()));
        Assert.Empty(required.Except(reports.SelectMany(report => report.Cleared)));
        Assert.Equal(
            StandardRules.Book.Rules.Where(rule => rule.Severity == RuleSeverity.Required).Select(rule => rule.Id).Order(StringComparer.Ordinal),
            required.Select(pair => pair.Rule).Distinct().Order(StringComparer.Ordinal)); // each of them was seen
    }
}
