namespace TherapyOutcomes.Tests.Practices.Celebration.Rules;

public sealed class Cel002ShowsHealthTests
{
    private const string Health = "Your back pain is less!";

    [Theory]
    [InlineData(CelebrationKind.Card, Health, true)]
    [InlineData(CelebrationKind.Card, "Your PHQ-9 is down", true)]
    [InlineData(CelebrationKind.Card, "Su dolor de espalda mejoró", true)]
    [InlineData(CelebrationKind.Card, "Well done!", false)]
    [InlineData(CelebrationKind.Card, "Welcome back, Maria!", false)]
    [InlineData(CelebrationKind.Verbal, Health, false)]
    [InlineData(CelebrationKind.Note, Health, false)]
    public void Check_PrivateCelebration_FindsOnCardsOnly(CelebrationKind kind, string message, bool found)
    {
        var answer = Story.At(EpisodeStage.Celebrating).Celebrate(kind, message);

        Assert.Equal(found, answer.Findings.Any(finding => finding is { Rule.Id: "CEL002", Severity: RuleSeverity.Advice }));
    }

    [Fact]
    public void Check_PublicText_Finds()
    {
        var care = Story.At(EpisodeStage.Celebrating);
        care.Clinic.GrantConsent([DisclosureScope.Identity], purpose: DisclosurePurpose.PublicCelebration, recipient: "public");

        care.Celebrate(message: Health, audience: CelebrationAudience.Public).AssertFinds("CEL002");
    }

    [Fact]
    public void Check_CardThatCompletes_FindsToo()
    {
        var care = Story.At(EpisodeStage.Celebrating);
        care.RequestFeedback();

        care.Celebrate(CelebrationKind.Card, Health).AssertStage(EpisodeStage.Completed).AssertFinds("CEL002");
    }

    [Fact]
    public void Check_PublicButDeclined_IsSilent() =>
        Story.At(EpisodeStage.Celebrating).Celebrate(CelebrationKind.Declined, Health, CelebrationAudience.Public).AssertAccepted().AssertLacks("CEL002");

    [Fact]
    public void Check_CelebratedAgainWithoutDetails_IsSilent()
    {
        var care = Story.At(EpisodeStage.Celebrating);
        care.Celebrate(CelebrationKind.Card, Health).AssertFinds("CEL002");

        care.Celebrate(CelebrationKind.Card).AssertAccepted().AssertLacks("CEL002");
    }
}
