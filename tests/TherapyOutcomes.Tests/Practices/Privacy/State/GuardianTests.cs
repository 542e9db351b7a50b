namespace TherapyOutcomes.Tests.Practices.Privacy.State;

public sealed class GuardianTests
{
    private static readonly DateOnly First = new(2026, 1, 5);

    private readonly TestClinic _clinic = CheckedClinic.New();

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(10, true)]
    [InlineData(11, false)]
    public void GuardiansOn_FromAndUntil_CountWithTheirDays(int day, bool acts)
    {
        _clinic.RecordGuardian(from: First, until: First.AddDays(10)).AssertAccepted();

        Assert.Equal(acts, NamesOn(First.AddDays(day)) is ["Ana Reyes"]);
    }

    [Fact]
    public void GuardiansOn_NoEndKnown_IsForAsLongAsNothingElseIsRecorded()
    {
        _clinic.RecordGuardian();

        Assert.Equal(["Ana Reyes"], NamesOn(First.AddYears(20)));
    }

    [Fact]
    public void GuardiansOn_SameNameInOtherLetters_ReplacesWhatWasRecorded()
    {
        _clinic.RecordGuardian("Ana Reyes");
        _clinic.RecordGuardian("Luis Reyes", "father");
        _clinic.RecordGuardian("ana  reyes", until: First.AddDays(1));

        Assert.Equal(["Luis Reyes"], NamesOn(First.AddDays(2)));
        Assert.Equal(2, Client().Guardians.Count);
    }

    [Fact]
    public void GuardiansOn_ReportOfSuspectedAbuse_LeavesOnlyWhoIsRecordedAfterIt()
    {
        var care = Story.Begin(_clinic);
        _clinic.RecordGuardian("Ana Reyes");
        _clinic.RecordGuardian("Luis Reyes", "father");
        care.OnDay(3).ReportRedFlag("suspected-abuse");
        _clinic.RecordGuardian("Ana Reyes");

        Assert.Equal(["Ana Reyes"], NamesOn(First.AddDays(3)));
    }

    [Fact]
    public void GuardiansOn_SecondReport_CountsAnew()
    {
        var care = Story.Begin(_clinic);
        care.ReportRedFlag("suspected-abuse");
        _clinic.RecordGuardian("Ana Reyes");
        care.OnDay(3).ReportRedFlag("suspected-abuse");

        Assert.Empty(NamesOn(First.AddDays(3)));
    }

    [Fact]
    public void GuardiansOn_ReportThatWasClosed_StillLeavesOutTheSuspect()
    {
        var care = Story.Begin(_clinic);
        _clinic.RecordGuardian("Luis Reyes", "father");
        care.ReportRedFlag("suspected-abuse");
        care.OnDay(3).ClearRedFlag("suspected-abuse").AssertAccepted();

        Assert.Empty(NamesOn(First.AddDays(3)));
    }

    [Fact]
    public void GuardiansOn_OtherRedFlag_ChangesNothing()
    {
        var care = Story.Begin(_clinic);
        _clinic.RecordGuardian();
        care.ReportRedFlag("dvt");

        Assert.Equal(["Ana Reyes"], NamesOn(First));
    }

    [Fact]
    public void RecordGuardian_EndsBeforeItBegins_IsMalformed() =>
        Assert.Equal("until", _clinic.RecordGuardian(from: First, until: First.AddDays(-1)).Error!.Field);

    [Theory]
    [InlineData(" ")]
    [InlineData(".")]
    public void RecordGuardian_BlankName_IsMalformed(string name) =>
        Assert.Equal("name", _clinic.RecordGuardian(name).Error!.Field);

    private ClientRecord Client() => _clinic.ReadClient("c1");

    private List<string> NamesOn(DateOnly day) => [.. Client().GuardiansOn(day).Select(guardian => guardian.Name.Reveal())];
}
