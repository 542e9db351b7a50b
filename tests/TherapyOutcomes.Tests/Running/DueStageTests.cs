using TherapyOutcomes.Running;

namespace TherapyOutcomes.Tests.Running;

/// <summary>Stages that can move on, and those that something keeps.</summary>
public class DueStageTests
{
    private readonly TestClinic _clinic = CheckedClinic.New();

    [Fact]
    public async Task RunOnce_AfterAFlagWasClearedElsewhere_MovesTheStage()
    {
        var care = Story.At(EpisodeStage.Documenting, _clinic);
        var other = _clinic.OpenEpisode("e2");
        other.ReportRedFlag().AssertAccepted();
        care.DocumentImprovement().AssertAccepted();
        care.SignNote().AssertAccepted();
        other.ClearRedFlag(clinician: TestEpisode.Physician).AssertAccepted();
        Assert.Equal(EpisodeStage.Documenting, care.Stage);

        var report = await RunAsync();

        Assert.Equal((1, EpisodeStage.Monitoring), (report.StagesMoved, care.Stage));
        Assert.Equal(0, (await RunAsync()).Records);
    }

    // Between the look at the stage and the reminders, somebody clears the flag.
    [Fact]
    public async Task RaiseReminders_OfAStageThatCouldMoveOn_LeavesTheMoveToTheNextRun()
    {
        var care = Held(out var other);
        _clinic.Later(TimeSpan.FromDays(20));
        other.ClearRedFlag(clinician: TestEpisode.Physician).AssertAccepted();

        await _clinic.Service.RaiseRemindersAsync(new RaiseEpisodeReminders { Episode = new(care.Key.Id), At = _clinic.Now, Actor = TestEpisode.Therapist }, CancellationToken.None);
        Assert.NotEmpty(await RemindersAsync(care.Key));

        Assert.Equal((1, EpisodeStage.Monitoring), ((await RunAsync()).StagesMoved, care.Stage));
    }

    [Fact]
    public async Task RunOnce_AStageThatARuleOfTheHostKeeps_IsAFailureThatNamesTheRule()
    {
        var clinic = CheckedClinic.New(ownRules: new OwnRule(
            OwnRule.Advising("OWN-902") with { Severity = RuleSeverity.Forbidden, Effects = [RuleEffect.Refuses<ReviewStage>()] },
            checkCommand: (context, sink) =>
            {
                if (context.Command is ReviewStage)
                {
                    sink.Find();
                }
            }));
        var care = Story.At(EpisodeStage.Documenting, clinic);
        var other = clinic.OpenEpisode("e2");
        other.ReportRedFlag().AssertAccepted();
        care.DocumentImprovement().AssertAccepted();
        care.SignNote().AssertAccepted();
        other.ClearRedFlag(clinician: TestEpisode.Physician).AssertAccepted();

        var report = await clinic.DueWork.RunOnceAsync();

        Assert.Equal((care.Key, "OWN-902"), Assert.Single(report.Failures.Select(failure => (failure.Record!.Value, failure.Code))));
    }

    private TestEpisode Held(out TestEpisode other)
    {
        var care = Story.At(EpisodeStage.Documenting, _clinic);
        other = _clinic.OpenEpisode("e2");
        other.ReportRedFlag().AssertAccepted();
        care.DocumentImprovement().AssertAccepted();
        care.SignNote().AssertAccepted();
        return care;
    }

    private Task<DueWorkReport> RunAsync() => _clinic.DueWork.RunOnceAsync();

    private Task<List<Reminder>> RemindersAsync(RecordKey record) => _clinic.RemindersAsync(record);
}
