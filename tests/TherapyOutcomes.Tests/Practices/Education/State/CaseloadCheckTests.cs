namespace TherapyOutcomes.Tests.Practices.Education.State;

public sealed class CaseloadCheckTests
{
    private static readonly CaseloadTopic Topic = new() { Topic = "neck", Clients = 100, Improved = 50, ClinicRate = 0.65 };

    public static TheoryData<CaseloadTopic> Impossible =>
    [
        Topic with { Improved = -1 },
        Topic with { Improved = 101 },
        Topic with { Clients = int.MaxValue, Improved = 0 },
        Topic with { Clients = int.MinValue, Improved = int.MinValue },
        Topic with { ClinicRate = double.NaN },
        Topic with { ClinicRate = double.PositiveInfinity },
        Topic with { ClinicRate = -0.01 },
        Topic with { ClinicRate = 1.01 },
        Topic with { Feedback = new CaseloadFeedback { Ratings = 30, Satisfied = 31, ClinicRate = 0.5 } },
        Topic with { Feedback = new CaseloadFeedback { Ratings = 30, Satisfied = 1, ClinicRate = double.NegativeInfinity } },
    ];

    [Theory]
    [MemberData(nameof(Impossible))]
    public Task EvaluateCaseload_ImpossibleFigure_NamesTheParameter(CaseloadTopic topic) => AssertRefusedAsync(new CaseloadSummary { Topics = [Topic, topic] });

    [Fact]
    public async Task EvaluateCaseload_TopicsMissingOrTooMany_NamesTheParameter()
    {
        await AssertRefusedAsync(new CaseloadSummary { Topics = default });
        await AssertRefusedAsync(new CaseloadSummary { Topics = [null!] });
        await AssertRefusedAsync(new CaseloadSummary { Topics = [.. Enumerable.Repeat(Topic, RecordLimits.MaxListLength + 1)] });
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(0, 1_000_000, 1)]
    [InlineData(1_000_000, 1_000_000, 0)]
    public void EvaluateCaseload_FigureAtALimit_IsEvaluated(int improved, int clients, double clinicRate)
    {
        var caseload = new CaseloadSummary { Topics = [Topic with { Improved = improved, Clients = clients, ClinicRate = clinicRate }] };

        Assert.Equal(clinicRate == 1, new TestClinic().EvaluatePractitioner(caseload: caseload).Findings.Any(finding => finding.Rule.Id == "EDU003"));
    }

    private static async Task AssertRefusedAsync(CaseloadSummary caseload)
    {
        var thrown = await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => new TestClinic().Service.EvaluateCaseloadAsync(ClinicId.Default, TestEpisode.Practitioner, caseload));

        Assert.Equal("caseload", thrown.ParamName);
    }
}
