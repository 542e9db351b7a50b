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
}
