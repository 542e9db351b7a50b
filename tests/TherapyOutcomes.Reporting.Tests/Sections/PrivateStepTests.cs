using System.Xml.Linq;
using TherapyOutcomes.Testing;

namespace TherapyOutcomes.Reporting.Tests.Sections;

public sealed class PrivateStepTests
{
    private static readonly string[] Telltales = ["abuse", "protect", "law", "authority", "emergency", "family", "REF001", "red flag is", "zqcanaryzq"];

    [Fact]
    public void Write_ProtectiveMatter_SaysOnlyThatSomethingIsDue() => AssertHidden(Suspected());

    [Fact]
    public void Write_ProtectiveMatterThatIsAnEmergency_SaysOnlyThatSomethingIsDue()
    {
        var care = Given.Episode().Improved().Build();
        care.ReportRedFlag("suspected-abuse", Urgency.Emergency).AssertAccepted();

        AssertHidden(care);
    }

    [Fact]
    public void Write_ReportWasSent_SaysOnlyThatSomethingIsDue()
    {
        var care = Suspected();
        Report(care, null);

        AssertHidden(care);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("suspected-abuse")]
    public void Is_UnansweredReport_IsPrivate(string? flag)
    {
        var care = Suspected();
        Report(care, flag);
        care.OnDay(60);

        var entry = Entry(care);

        Assert.Contains(entry.NextSteps, step => step.Rule == "REF003");
        Assert.All(entry.NextSteps.Where(step => step.Rule is "REF001" or "REF003"), step => Assert.True(entry.IsPrivate(step)));
    }

    [Fact]
    public void Write_OtherRedFlag_IsExplained()
    {
        var care = Given.Episode().Improved().Build();
        care.ReportRedFlag().AssertAccepted();

        Assert.DoesNotContain("in private", Row(care).Value, StringComparison.Ordinal);
        Assert.Contains("spinal fracture", Row(care).Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_OtherReferralWithoutAProtectiveMatter_IsNotPrivate()
    {
        var care = Given.Episode().Improved().Build();
        care.ProposeReferral().AssertAccepted();
        var entry = Entry(care);

        Assert.Contains(entry.NextSteps, step => step.Evidence.Any(evidence => evidence.Name == "referral"));
        Assert.All(entry.NextSteps, step => Assert.False(entry.IsPrivate(step)));
    }

    private static TestEpisode Suspected()
    {
        var care = Given.Episode().Improved().Build();
        care.ReportRedFlag("suspected-abuse").AssertAccepted();
        return care;
    }

    private static void Report(TestEpisode care, string? flag)
    {
        care.ProposeReferral(urgency: Urgency.Emergency, recipient: new() { Kind = "child-protection", Name = "zqcanaryzq" }, flag: flag).AssertAccepted();
        care.SendReferral(scope: DisclosureScope.RedFlags).AssertAccepted();
    }

    private static void AssertHidden(TestEpisode care)
    {
        var row = Row(care);

        Assert.Equal(["Open the record in private", "Something is due."], new[] { 2, 4 }.Select(cell => row.Elements("td").ElementAt(cell).Value));
        var page = Page(care);
        var main = page.Named("main").Single().Value;
        Assert.All(Telltales, word => Assert.DoesNotContain(word, main, StringComparison.OrdinalIgnoreCase));
    }

    private static XElement Row(TestEpisode care) => Page(care).Named("table").First(table => table.Get("class") == "worklist").Element("tbody")!.Elements("tr").Single();

    private static ReportedEpisode Entry(TestEpisode care) => ReportedEpisode.Of(care.Read(), care.Clinic.ReadClient("c1"), care.Evaluate(), care.Clinic.Policy);

    private static XElement Page(TestEpisode care) => Pages.Read(Pages.Write(ClinicReport.From([Entry(care)], care.Clinic.Policy, care.Clinic.Now)));
}
