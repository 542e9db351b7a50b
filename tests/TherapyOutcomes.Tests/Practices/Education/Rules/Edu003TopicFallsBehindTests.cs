using TherapyOutcomes.Statistics;

namespace TherapyOutcomes.Tests.Practices.Education.Rules;

public sealed class Edu003TopicFallsBehindTests
{
    private readonly TestClinic _clinic = CheckedClinic.New();

    [Theory]
    [InlineData(24, 0, false)]
    [InlineData(25, 0, true)]
    [InlineData(100, 50, true)]
    [InlineData(100, 60, false)]
    public void Check_OfATopicOfTheCaseload_FindsWhatFallsBehindTheClinic(int clients, int improved, bool finds)
    {
        var caseload = new CaseloadSummary
        {
            Topics = [new CaseloadTopic { Topic = "neck", Clients = clients, Improved = improved, ClinicRate = 0.65 }],
        };

        var answer = _clinic.EvaluatePractitioner(caseload: caseload);

        Assert.Equal(finds, answer.Findings.Any(finding => finding.Rule.Id == "EDU003"));
    }

    [Theory]
    [InlineData(24, 0, false)]
    [InlineData(25, 0, true)]
    [InlineData(100, 50, true)]
    [InlineData(100, 60, false)]
    public void Check_OfFeedback_FindsWhatFallsBehindTheClinic(int ratings, int satisfied, bool finds)
    {
        var feedback = new CaseloadFeedback { Ratings = ratings, Satisfied = satisfied, ClinicRate = 0.65 };
        var caseload = new CaseloadSummary
        {
            Topics = [new CaseloadTopic { Topic = "neck", Clients = 100, Improved = 65, ClinicRate = 0.65, Feedback = feedback }],
        };

        var answer = _clinic.EvaluatePractitioner(caseload: caseload);

        Assert.Equal(finds ? ["EDU003.feedback"] : [], answer.Findings.Select(finding => finding.MessageKey));
    }

    [Fact]
    public void Check_WithoutASummary_IsSilent()
    {
        _clinic.RecordEducation("c1").AssertAccepted();

        _clinic.EvaluatePractitioner().AssertLacks("EDU003");
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(0.000001, true)]
    public void Check_ClinicRateAtTheUpperLimit_FindsOnlyAboveIt(double above, bool finds)
    {
        var rate = Proportion.Wilson(50, 100).Upper + above;
        var caseload = new CaseloadSummary
        {
            Topics = [new CaseloadTopic { Topic = "neck", Clients = 100, Improved = 50, ClinicRate = rate }],
        };

        Assert.Equal(finds, _clinic.EvaluatePractitioner(caseload: caseload).Findings.Any(finding => finding.Rule.Id == "EDU003"));
    }

    [Fact]
    public void Check_BehindTheClinic_SaysBothRates()
    {
        var caseload = new CaseloadSummary
        {
            Topics = [new CaseloadTopic { Topic = "neck", Clients = 100, Improved = 50, ClinicRate = 0.65 }],
        };

        var finding = _clinic.EvaluatePractitioner(caseload: caseload).AssertFinds("EDU003");

        Assert.Equal(("0.596", "0.65", "25"), (finding.Says("upper"), finding.Says("clinicRate"), finding.Says("smallestSample")));
    }
}
