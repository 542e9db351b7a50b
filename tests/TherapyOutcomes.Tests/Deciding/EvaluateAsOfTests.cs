namespace TherapyOutcomes.Tests.Deciding;

public class EvaluateAsOfTests
{
    private readonly TestClinic _clinic = CheckedClinic.New();

    [Fact]
    public void Evaluate_ATimeInThePast_LeavesOutWhatWasRecordedLater()
    {
        var care = Story.Begin(_clinic);
        var before = care.Evaluate();
        var then = _clinic.Now;
        care.OnDay(30).RecordSession("late").AssertAccepted();
        care.ReportRedFlag().AssertAccepted();

        var asOf = care.Evaluate(then);

        Assert.Equal((before.Version, before.Stage), (asOf.Version, asOf.Stage));
        Assert.Equal(before.Findings.Select(finding => finding.ToString()), asOf.Findings.Select(finding => finding.ToString()));
        asOf.AssertLacks("MON009");
        care.Evaluate().AssertFinds("MON009");
    }

    [Fact]
    public void Evaluate_AFactRecordedLateForAnEarlierDay_CountsFromItsRecordingOn()
    {
        var care = Story.Begin(_clinic);
        var then = _clinic.Now;
        care.OnDay(30);
        care.Dated(then).RecordSession("late").AssertAccepted();

        Assert.Equal(care.Evaluate().Version - 1, care.Evaluate(then).Version);
    }

    [Fact]
    public async Task Evaluate_BeforeTheRecordBegan_FindsNone()
    {
        var care = _clinic.OnDay(3).OpenEpisode();

        Assert.Null(await _clinic.Service.EvaluateAsync(care.Key, _clinic.Now.AddMilliseconds(-1)));
        Assert.NotNull(await _clinic.Service.EvaluateAsync(care.Key, _clinic.Now));
    }

    [Fact]
    public async Task Evaluate_AsOf_LeavesNothingBehindInTheCache()
    {
        var care = Story.Begin(_clinic);
        var version = care.Evaluate().Version;

        await _clinic.Service.EvaluateAsync(care.Key, TestClinic.Day(0));

        Assert.Equal(version, care.Evaluate().Version);
    }
}
