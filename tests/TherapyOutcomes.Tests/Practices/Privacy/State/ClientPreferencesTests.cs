namespace TherapyOutcomes.Tests.Practices.Privacy.State;

public sealed class ClientPreferencesTests
{
    private readonly TestClinic _clinic = CheckedClinic.New();

    private ClientPreferences Preferences => _clinic.ReadClient("c1").Preferences;

    [Fact]
    public void WantsContact_NothingSaid_IsTrueForBoth()
    {
        _clinic.GrantConsent([DisclosureScope.Scores]);

        Assert.True(Preferences.WantsContact(TestClinic.Day(1)) && Preferences.AnswersQuestionnaires(TestClinic.Day(1)));
    }

    [Fact]
    public void WantsContact_EachFieldForItself_NewestCounts()
    {
        Say(0, contact: false, questionnaires: false);
        Say(10, contact: true, questionnaires: null);

        Assert.True(Preferences.WantsContact(TestClinic.Day(10)));
        Assert.False(Preferences.AnswersQuestionnaires(TestClinic.Day(10)));
    }

    [Theory]
    [InlineData(4, true)]
    [InlineData(5, false)]
    [InlineData(9, false)]
    [InlineData(10, true)]
    public void AnswersQuestionnaires_AsOfADay_IsWhatHeldThen(int day, bool answers)
    {
        Say(10, contact: null, questionnaires: true); // recorded first, said last
        Say(5, contact: null, questionnaires: false);

        Assert.Equal(answers, Preferences.AnswersQuestionnaires(TestClinic.Day(day)));
    }

    [Fact]
    public void RecordPreference_NothingSaid_IsMalformed() =>
        Assert.Equal("contact", _clinic.RecordPreference().Error?.Field);

    [Fact]
    public void RecordPreference_OfOneClient_SaysNothingAboutAnother()
    {
        _clinic.RecordPreference(contact: false).AssertAccepted();
        _clinic.RecordPreference(questionnaires: true, client: "c2").AssertAccepted();

        Assert.True(_clinic.ReadClient("c2").Preferences.WantsContact(_clinic.Now));
    }

    private void Say(int day, bool? contact, bool? questionnaires) => _clinic.OnDay(20).Send(new RecordPreference
    {
        Client = new("c1"),
        Contact = contact,
        Questionnaires = questionnaires,
        At = TestClinic.Day(day),
        Actor = TestEpisode.Therapist,
    }).AssertAccepted();
}
