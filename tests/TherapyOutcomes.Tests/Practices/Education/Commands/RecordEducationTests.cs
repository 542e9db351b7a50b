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

    [Fact]
    public void ReadPractitioner_AfterACourse_HasIt()
    {
        _clinic.RecordEducation("c1").AssertAccepted();

        var record = _clinic.ReadPractitioner();

        Assert.Equal(1, record.Version);
        Assert.True(record.Education.Covers("effleurage", new DateOnly(2026, 1, 5)));
    }
}
