using CsCheck;
using TherapyOutcomes.Tests.Running;

namespace TherapyOutcomes.Tests.Properties;

/// <summary>Whatever the history: what is due is reminded of, once, and reminders change nothing else.</summary>
public sealed class DueWorkTests
{
    private static readonly RecordKey E1 = RecordKey.For(ClinicId.Default, new EpisodeId("e1"));

    [Fact]
    public Task RunOnce_DayAfterDay_RemindsOfEveryDueStepOnceAndChangesNoFinding() => Drawn.HoldAsync(
        Gen.Select(CommandGen.Sequence, Gen.Int[1, 40]),
        times: 60,
        async (commands, every) =>
        {
            var clinic = new TestClinic { Now = CommandGen.Start.AddDays(100).AddHours(9) };
            foreach (var command in commands)
            {
                clinic.Send(command);
            }

            for (var run = 0; run < 8; run++)
            {
                var before = Shown(clinic.TryEvaluate(E1));
                var report = await clinic.DueWork.RunOnceAsync();
                Assert.Empty(report.Failures);
                if (report.StagesMoved == 0)
                {
                    Assert.Equal(before, Shown(clinic.TryEvaluate(E1)));
                }

                Assert.Equal(0, (await clinic.DueWork.RunOnceAsync()).Records);
                await AssertRemindedAsync(clinic);
                clinic.Later(TimeSpan.FromDays(every));
            }
        });

    private static async Task AssertRemindedAsync(TestClinic clinic)
    {
        var raised = await clinic.RemindersAsync(E1);
        Assert.DoesNotContain(raised.CountBy(reminder => (reminder.Rule, reminder.Command, reminder.DueOn, string.Join(' ', reminder.About))), count => count.Value > 1);
        if (clinic.TryEvaluate(E1) is { } evaluation)
        {
            var today = clinic.Policy.DayOf(clinic.Now);
            Assert.All(
                evaluation.NextSteps.Where(step => step.DueOn <= today),
                step => Assert.Contains(raised, reminder => reminder.Rule == step.Rule && reminder.Command == step.Command));
        }
    }

    private static string Shown(RecordEvaluation? evaluation) => evaluation is null ? "" : string.Join(
        '\n',
        [
            .. evaluation.Findings.Select(finding => $"{finding.MessageKey} {finding.Severity} {finding.DueOn:O} {string.Join(' ', finding.Evidence)}"),
            .. evaluation.NextSteps.Select(step => $"{step.Rule} {step.Command} {step.DueOn:O}"),
        ]);
}
