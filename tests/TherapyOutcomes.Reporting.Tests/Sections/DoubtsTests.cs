using System.Xml.Linq;
using TherapyOutcomes.Commands;
using TherapyOutcomes.Reporting.Sections;
using TherapyOutcomes.Testing;

namespace TherapyOutcomes.Reporting.Tests.Sections;

public sealed class DoubtsTests
{
    [Fact]
    public void Of_MeasuredWellBeforeCareAndComparable_AreNone()
    {
        var care = Before("ODI", 40);
        care.OnDay(8).RecordScore(20).AssertAccepted();

        Assert.Empty(Of(care));
    }

    [Fact]
    public void Of_ObservedImprovement_SaysThatNothingWasMeasured()
    {
        var care = Before("HOOS.pain", 40);
        care.OnDay(8).RecordScore(90, measure: "HOOS.pain").AssertAccepted();
        care.ObserveImprovement(holds: true).AssertAccepted();

        Assert.Equal(["observed, not measured"], Of(care));
    }

    [Fact]
    public void Of_ClientSaysThatItDoesNotHold_SaysSoUntilALaterScoreShowsIt()
    {
        var care = Before("ODI", 40);
        care.OnDay(8).RecordScore(20).AssertAccepted();
        care.OnDay(9).ObserveImprovement(holds: false).AssertAccepted();

        Assert.Equal(["the client says it doesn\u2019t hold"], Of(care));
        Assert.Contains("Doubts: the client says it doesn\u2019t hold. Stage:", Page(care).Named("article").Single().Value, StringComparison.Ordinal);
        care.OnDay(10).RecordScore(20).AssertAccepted();
        Assert.Empty(Of(care));
    }

    [Fact]
    public void Of_BaselineAfterTheFirstSession_SaysSo()
    {
        var care = new TestClinic().OnDay(0).OpenEpisode("e1", "c1", "ODI");
        care.RecordSession().AssertAccepted();
        care.OnDay(1).RecordScore(40).AssertAccepted();
        care.OnDay(8).RecordScore(20).AssertAccepted();

        Assert.Equal(["baseline after the first session"], Of(care));
    }

    [Theory]
    [InlineData(14, new string[0])]
    [InlineData(15, new[] { "baseline long before the first session" })]
    public void Of_BaselineFromLongBefore_SaysSo(int days, string[] doubts)
    {
        var care = new TestClinic().OnDay(0).OpenEpisode("e1", "c1", "ODI");
        care.RecordScore(40).AssertAccepted();
        care.OnDay(days).RecordSession().AssertAccepted();

        Assert.Equal(doubts, Of(care));
    }

    [Theory]
    [InlineData("sam", "a", "another rater")]
    [InlineData("pat", "b", "another device")]
    [InlineData("pat", "a", null)]
    public void Of_OtherRaterOrDevice_SaysWhich(string rater, string device, string? why)
    {
        var care = new TestClinic().OnDay(0).OpenEpisode("e1", "c1", "ROM.shoulder.flexion");
        Measure(care, 90, "pat", "a");
        care.OnDay(1).RecordSession().AssertAccepted();
        Measure(care.OnDay(8), 150, rater, device);

        Assert.Equal(why is null ? ["never decides on its own"] : [$"newest score: {why}"], Of(care));
        Assert.Equal(why is not null, Page(care).Named("article").Single().Value.Contains($"not comparable: {why}", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_OtherSide_SaysSo()
    {
        var care = new TestClinic().OnDay(0).OpenEpisode("e1", "c1", "ODI");
        care.RecordScore(40, side: BodySide.Left).AssertAccepted();
        care.OnDay(8).RecordScore(20, side: BodySide.Right).AssertAccepted();

        Assert.Equal(["newest score: another side"], Of(care));
    }

    [Theory]
    [InlineData(35, true)]
    [InlineData(36, false)]
    public void Of_PainSoonAfterASession_SaysSo(int hours, bool isTooSoon)
    {
        var care = Before("NPRS", 7);
        care.OnDay(8).RecordSession("s2").AssertAccepted();
        care.Later(TimeSpan.FromHours(hours)).RecordScore(3, measure: "NPRS").AssertAccepted();

        Assert.Equal(isTooSoon ? ["newest score too soon after a session"] : [], Of(care));
    }

    [Theory]
    [InlineData("VAS", 60, 30, "60 \u2192 30 possibly improved (30 better; no MDC known, MIC 15)")]
    [InlineData("HIT-6", 64, 54, "64 \u2192 54 improved (10 better; MDC 4.06 uncertain, MIC 6)")]
    [InlineData("LEFS", 40, 30, "40 \u2192 30 worse (10 worse; MDC 9, MIC 9)")]
    [InlineData("ODI", 40, 40, "40 \u2192 40 unchanged (no change; MDC 10.5, MIC 10)")]
    public async Task Write_Worklist_SaysHowLargeAndByWhatItWasJudged(string measure, int then, int now, string words)
    {
        var clinic = new ScoredClinic();
        clinic.Add(measure, then, now);

        var page = Pages.Read(Pages.Write(await clinic.ReportAsync()));

        Assert.StartsWith(words, page.Named("table").First(table => table.Get("class") == "worklist").Named("td").First().Value, StringComparison.Ordinal);
        Assert.Contains(words[(words.IndexOf('(', StringComparison.Ordinal) + 1)..^1], page.Named("article").Single().Named("p").First().Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_SeveralMeasures_SaysByWhatEachIsJudged()
    {
        var clinic = new ScoredClinic();
        clinic.Add("ODI", 40, 20);
        clinic.Add("VAS", 60, 30);
        clinic.Add("HOOS.pain", 40, 60);
        clinic.Add("PGIC-7", 4, 1);

        var table = Pages.Read(Pages.Write(await clinic.ReportAsync())).Named("table").Single(table => table.Element("caption")!.Value.StartsWith("By the measure", StringComparison.Ordinal));

        Assert.Equal(
            ["no MDC known, MIC 30% of the baseline", "MDC 10.5, MIC 10", "MIC 2", "no MDC known, MIC 15"],
            table.Element("tbody")!.Elements("tr").Select(row => row.Elements().Last().Value));
    }

    // A single activity of the PSFS varies more than the mean of several.
    [Fact]
    public void Write_SingleActivityRatedBothTimes_IsJudgedByItsOwnMdc()
    {
        var care = new TestClinic().OnDay(0).OpenEpisode("e1", "c1", "PSFS");
        care.RecordScore("PSFS", null, 2, 3, 4).AssertAccepted();
        care.OnDay(8).RecordScore("PSFS", null, 5, null, null).AssertAccepted();

        var article = Page(care).Named("article").Single();

        Assert.Contains("(rated both times: 2 \u2192 5) (MDC 3)", article.Named("td").Last().Value, StringComparison.Ordinal);
        Assert.Contains("(3 better; MDC 3, ", article.Named("p").First().Value, StringComparison.Ordinal);
    }

    private static TestEpisode Before(string measure, int score)
    {
        var care = new TestClinic().OnDay(0).OpenEpisode("e1", "c1", measure);
        care.RecordScore(score, measure: measure).AssertAccepted();
        care.OnDay(1).RecordSession().AssertAccepted();
        return care;
    }

    private static void Measure(TestEpisode care, decimal degrees, string rater, string device) =>
        care.Clinic.Send(new RecordScore { Episode = new("e1"), At = care.Clinic.Now, Actor = new(rater), Rater = new(rater), Measure = new("ROM.shoulder.flexion"), Value = degrees, Device = device }).AssertAccepted();

    private static string[] Of(TestEpisode care) => [.. Doubts.Of(Entry(care), care.Clinic.Policy.DayOf(care.Clinic.Now))];

    private static ReportedEpisode Entry(TestEpisode care) => ReportedEpisode.Of(care.Read(), care.Clinic.ReadClient("c1"), care.Evaluate(), care.Clinic.Policy);

    private static XElement Page(TestEpisode care) => Pages.Read(Pages.Write(ClinicReport.From([Entry(care)], care.Clinic.Policy, care.Clinic.Now)));
}
