using CsCheck;
using TherapyOutcomes.Safety;
using TherapyOutcomes.Tests.Properties;

namespace TherapyOutcomes.Tests.Safety;

/// <summary>Nothing urgent is ever due later than its urgency says.</summary>
public sealed class DueTimesTests
{
    private static readonly ImmutableArray<string> Kinds = [.. RedFlagCatalog.All.Where(flag => !flag.IsProtective).Select(flag => flag.Id.Value)];

    private static readonly Gen<(string Flag, int Hour, Urgency Raised)[]> Reports = Gen.Select(
            Gen.Int[0, Kinds.Length - 1].Select(index => Kinds[index]),
            Gen.Int[0, 400],
            Gen.Enum<Urgency>())
        .Array[1, 6];

    [Fact]
    public Task Evaluate_AnyOpenMattersAtAnyTime_NothingIsDueLaterThanItsUrgencySays() => Drawn.HoldAsync(
        Gen.Select(Reports, Gen.Int[0, 200]),
        times: 60,
        (reports, later) =>
        {
            var clinic = CheckedClinic.New();
            var care = clinic.OpenEpisode();
            foreach (var (flag, hour, raised) in reports.OrderBy(report => report.Hour))
            {
                clinic.Now = TestClinic.Start.AddHours(10 + hour);
                RedFlagCatalog.TryGet(new(flag), out var known);
                care.ReportRedFlag(flag, raised > known!.Urgency ? raised : null).AssertAccepted();
                AssertInTime(care, clinic, clinic.Now);
            }

            AssertInTime(care, clinic, clinic.Now.AddHours(later));
            return Task.CompletedTask;
        });

    private static void AssertInTime(TestEpisode care, TestClinic clinic, DateTimeOffset now)
    {
        var evaluation = care.Evaluate(now);
        var flags = clinic.ReadClient("c1").OpenRedFlags;
        foreach (var finding in evaluation.Findings.Where(finding => finding.Rule.Id == "MON009"))
        {
            var flag = flags.Single(flag => flag.Flag.Value == finding.Evidence.Single(item => item.Name == "flag").Text);
            var newest = flag.Reports[^1].Recording.Day;
            var latest = flags.Max(other => other.Recording.Day);
            Assert.True(finding.DueOn <= ReferralDue.On(newest > latest ? newest : latest, finding.Urgency));
            Assert.True(finding.Urgency < Urgency.SameDay || finding.DueOn <= clinic.Policy.DayOf(now));
        }

        Assert.True(evaluation.NextSteps[0].Rule is "MON009" or "REF001");
        Assert.Equal(evaluation.NextSteps.Order(NextStep.ByOrderOfWork).Select(step => step.Command), evaluation.NextSteps.Select(step => step.Command));
        Assert.Equal(SafetyHolds.AnyFor(clinic.ReadClient("c1"), clinic.Policy, clinic.Now), evaluation.Findings.Any(finding => finding.Rule.Id == "MON009"));
    }
}
