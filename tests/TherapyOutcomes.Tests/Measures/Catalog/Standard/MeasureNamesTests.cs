namespace TherapyOutcomes.Tests.Measures;

public sealed class MeasureNamesTests
{
    private static readonly Measure Odi = StandardMeasures.Catalog.Get(new("ODI"));

    [Fact]
    public void ShortName_OfEachMeasureOfTheLibrary_IsItsId() =>
        Assert.All(StandardMeasures.Catalog, measure => Assert.Equal(measure.Id.Value, measure.ShortName()));

    [Fact]
    public void ShortName_WhereTheClinicChangedAMeasure_IsStillItsId() =>
        Assert.Equal("ODI", (Odi with { Name = "our back form", Mark = EvidenceMark.Clinic }).ShortName());

    [Theory]
    [InlineData("grip strength", "grip strength")]
    [InlineData("", "GRIP")]
    [InlineData(" ", "GRIP")]
    public void ShortName_OfAClinicsOwn_IsItsNameIfItHasOne(string name, string said) =>
        Assert.Equal(said, (Odi with { Id = new("GRIP"), Name = name }).ShortName());

    [Theory]
    [InlineData("en", "There is no grip strength score from the 14 days")]
    [InlineData("es", "grip strength")]
    public void Finding_AboutAClinicsOwn_SaysItsNameAndKeepsItsIdForPrograms(string language, string said)
    {
        var measures = StandardMeasures.Catalog.With(Odi with { Id = new("GRIP"), Name = "grip strength" });
        var care = CheckedClinic.New(new ClinicPolicy { Measures = measures }).OnDay(0).OpenEpisode(measure: "GRIP");
        care.RecordSession("s1");

        var finding = care.OnDay(1).RecordScore(40, measure: "GRIP").AssertFinds("DOC001");

        Assert.Contains(said, finding.InWords(MessageFormatter.For(language)), StringComparison.Ordinal);
        Assert.DoesNotContain("GRIP", finding.InWords(MessageFormatter.For(language)), StringComparison.Ordinal);
        Assert.Equal("GRIP", finding.Evidence.Single(evidence => evidence.Name == "measure").Text);
    }
}
