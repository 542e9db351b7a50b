namespace TherapyOutcomes.Tests.Practices.Education.Commands;

public sealed class RecordEducationTests
{
    private readonly TestClinic _clinic = CheckedClinic.New();

    [Fact]
    public void RecordEducation_WithAnIdUsedBefore_IsRefused()
    {
        _clinic.RecordEducation("c1").AssertAccepted();

        _clinic.RecordEducation("c1").AssertRefused("REC001", "used");
    }

    [Theory]
    [InlineData(-0.001, false)]
    [InlineData(0, true)]
    [InlineData(10_000, true)]
    [InlineData(10_000.001, false)]
    public void RecordEducation_WithCredits_TakesNoneUpToTenThousand(double credits, bool isAccepted)
    {
        var answer = _clinic.RecordEducation("c1", credits: (decimal)credits);

        Assert.Equal(isAccepted, answer.Accepted);
        Assert.Equal(isAccepted ? (null, null) : ("credits", "0 to 10000"), (answer.Error?.Field, answer.Error?.Allowed));
    }

    [Fact]
    public void ReadPractitioner_AfterACourse_HasIt()
    {
        _clinic.RecordEducation("c1").AssertAccepted();

        var record = _clinic.ReadPractitioner();

        Assert.Equal(1, record.Version);
        Assert.True(record.Education.Covers("effleurage", new DateOnly(2026, 1, 5)));
    }
}
