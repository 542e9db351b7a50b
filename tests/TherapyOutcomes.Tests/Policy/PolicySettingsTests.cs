using Microsoft.Extensions.DependencyInjection;

namespace TherapyOutcomes.Tests.Policies;

public sealed class PolicySettingsTests
{
    [Fact]
    public void WithSettings_EveryKind_IsApplied()
    {
        var policy = new ClinicPolicy().WithSettings(Settings.FromJson(Repository.Block(Repository.Read("docs/policy.md"), "settings")));

        Assert.Equal("America/Los_Angeles", policy.TimeZone.Id);
        Assert.Equal(120, policy.GapDays);
        Assert.Equal([6, 26], policy.RecallWeeks.AsEnumerable());
        Assert.Equal(new SustainRequirements { FollowUpDays = 2, ScoresInARow = 2, Days = 42 }, policy.Sustain);
        Assert.Equal([("DOC005", RuleGrade.Advice), ("MON006", RuleGrade.Off)], policy.Grades.Select(pair => (pair.Key, pair.Value)).Order());
        Assert.Equal(Urgency.Emergency, policy.RedFlagUrgency[new("dvt")]);
        Assert.Equal(["nurse", "physician"], policy.Clinicians.Select(kind => kind.Value).Order(StringComparer.Ordinal));
        Assert.Equal(["breast", "scars"], policy.SensitiveAreas.Select(area => area.Value).Order(StringComparer.Ordinal));
        Assert.Equal(["deep tissue", "relaxation", "swedish"], policy.RegisteredTechniques.Select(technique => technique.Value).Order(StringComparer.Ordinal));
        Assert.Equal(("Hazel Lane Massage", "555 0100"), (policy.ClinicName, policy.ClinicPhone));
        Assert.True(policy.ShowsAccessToClients);
        Assert.Equal(["mountain-rescue"], policy.EmergencyServices.Select(kind => kind.Value));
        Assert.Equal(["youth-office"], policy.Authorities.Select(kind => kind.Value));
        Assert.Equal(("mic-14", "mic-16"), (MicOf(policy, "NDI%"), MicOf(policy, "LEFS")));
        Assert.Equal(("mic-30%", "mdc-12"), (MicOf(policy, "ODI"), policy.Measures.Get(new("ODI")).Mdc!.Id));
        Assert.Equal(EvidenceMark.Clinic, policy.Measures.Get(new("ODI")).Mdc!.Mark);
        Assert.StartsWith("Dear client", policy.Letters.For(LetterKind.Summary, "en").Text, StringComparison.Ordinal);
        StandardRules.Book.Validate(policy);
    }

    [Fact]
    public void Fingerprint_OtherTimes_Differs()
    {
        Assert.NotEqual(new ClinicPolicy().Fingerprint, new ClinicPolicy { GapDays = 91 }.Fingerprint);
        Assert.NotEqual(new ClinicPolicy().Fingerprint, new ClinicPolicy { RecallWeeks = [4] }.Fingerprint);
        Assert.Equal(new ClinicPolicy(), new ClinicPolicy { RecallWeeks = [4, 12] });
    }

    [Fact]
    public void Fingerprint_OtherSensitiveAreas_Differs()
    {
        Assert.NotEqual(new ClinicPolicy().Fingerprint, new ClinicPolicy { SensitiveAreas = ["breast"] }.Fingerprint);
        Assert.Equal(new ClinicPolicy { SensitiveAreas = ["breast", "groin"] }.Fingerprint, new ClinicPolicy { SensitiveAreas = ["Groin", "Breast"] }.Fingerprint);
    }

    [Fact]
    public void Fingerprint_OtherTechniquesNameOrPhone_Differs()
    {
        var standard = new ClinicPolicy();

        Assert.NotEqual(standard, standard with { RegisteredTechniques = ["swedish"] });
        Assert.Equal(standard, standard with { RegisteredTechniques = ["Relaxation", "Swedish"] });
        Assert.NotEqual(standard, standard with { ClinicName = "555" });
        Assert.NotEqual(standard with { ClinicName = "555" }, standard with { ClinicPhone = "555" });
    }

    [Theory]
    [InlineData("")]
    [InlineData(" . ")]
    [InlineData("Hazel\nLane")]
    public void WithSettings_NameOrPhoneThatNobodyCanRead_IsAnError(string text)
    {
        foreach (var key in new[] { "clinicName", "clinicPhone" })
        {
            var thrown = Assert.Throws<TherapyOutcomesException>(() => new ClinicPolicy().WithSettings([new(key, text)]));

            Assert.Contains(key, thrown.Message, StringComparison.Ordinal);
            Assert.Contains("Allowed: a text of 1 to 100 characters on one line, not blank", thrown.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void WithSettings_NameOfALength_IsTakenUpToAHundredCharacters(int length, bool isTaken)
    {
        var name = new string('a', length);

        var thrown = Record.Exception(() => new ClinicPolicy().WithSettings([new("clinicName", name)]));

        Assert.Equal(isTaken, thrown is null);
    }

    [Fact]
    public void Fingerprint_OfKinds_DependsOnWhatTheyMeanAndNotOnHowTheyAreWritten()
    {
        var standard = new ClinicPolicy();

        Assert.Equal(standard, standard.WithSettings([.. standard.Clinicians.Select((kind, place) => KeyValuePair.Create<string, string?>($"clinicians:{place}", kind.Value.Replace('-', ' ').ToUpperInvariant()))]));
        Assert.NotEqual(standard, standard.WithSettings([new("clinicians:0", "nurse")]));
        Assert.NotEqual(standard, standard.WithSettings([new("emergencyServices:0", "ambulance")]));
        Assert.NotEqual(standard, standard.WithSettings([new("authorities:0", "police")]));
    }

    [Fact]
    public void Kinds_ByDefault_AreThoseOfThePage()
    {
        Assert.Equal(
            ["chiropractor", "dentist", "midwife", "nurse", "nurse-practitioner", "osteopath", "pharmacist", "physician", "physician-assistant", "physiotherapist", "psychiatrist", "psychologist"],
            Sorted(new ClinicPolicy().Clinicians));
        Assert.Equal(["ambulance", "crisis-line", "emergency-department", "emergency-service"], Sorted(new ClinicPolicy().EmergencyServices));
        Assert.Equal(["adult-protection", "child-protection", "court", "police", "public-health"], Sorted(new ClinicPolicy().Authorities));

        static IEnumerable<string> Sorted(IEnumerable<Term> kinds) => kinds.Select(kind => kind.Value).Order(StringComparer.Ordinal);
    }

    [Fact]
    public void WithSettings_None_ChangesNothing() => Assert.Equal(new ClinicPolicy(), new ClinicPolicy().WithSettings([]));

    [Fact]
    public void WithSettings_ASectionOfItsOwn_IsRelativeToIt()
    {
        var settings = Settings.SectionOf("""{ "clinics": { "north": { "sustain": { "days": 35 }, "rules": {} } } }""", "clinics:north");

        Assert.Equal(35, new ClinicPolicy().WithSettings(settings).Sustain.Days);
    }

    [Fact]
    public void WithSettings_OfAnotherCase_AreTheSame() => Assert.Equal(
        new ClinicPolicy().WithSettings([new("sustain:days", "35"), new("measures:ODI:decidesBy", "mic-12"), new("redFlagUrgency:dvt", "emergency")]),
        new ClinicPolicy().WithSettings([new("SUSTAIN:DAYS", "35"), new("MEASURES:odi:DECIDESBY", "mic-12"), new("REDFLAGURGENCY:DVT", "EMERGENCY")]));

    [Fact]
    public void WithSettings_WhatIsNotMentioned_Stays()
    {
        var policy = new ClinicPolicy { Sustain = new SustainRequirements { Days = 60 } }.WithSettings([new("sustain:followUpDays", "5")]);

        Assert.Equal(new SustainRequirements { FollowUpDays = 5, Days = 60 }, policy.Sustain);
    }

    [Fact]
    public void WithSettings_AMeasureBesideASet_DecidesByItsOwnSetting()
    {
        var policy = new ClinicPolicy().WithSettings([new("measures:PSFS:decidesBy", "mic-1.3"), new("thresholdSet", "Abbott-Schmitt-2014")]);

        Assert.Equal(("mic-1.3", "mic-12"), (MicOf(policy, "PSFS"), MicOf(policy, "ODI")));
    }

    [Theory]
    [InlineData("", "off", "no setting ''")] // a value outside any key
    [InlineData("timezone", "Mars/Olympus", "'timezone' is 'Mars/Olympus'. Allowed: the id of a time zone")]
    [InlineData("showsAccessToClients", "yes", "'showsAccessToClients' is 'yes'. Allowed: true or false")]
    [InlineData("sustain:days", "-1", "'sustain:days' is '-1'. Allowed: a whole number from 0 to 365")]
    [InlineData("sustain:days", "366", "Allowed: a whole number from 0 to 365")]
    [InlineData("sustain:days", "4 weeks", "Allowed: a whole number from 0 to 365")]
    [InlineData("sustain:followUpDays", "0", "Allowed: a whole number from 1 to 20")]
    [InlineData("sustain:scoresInARow", "21", "Allowed: a whole number from 1 to 20")]
    [InlineData("sustain:weeks", "4", "no setting 'sustain:weeks'. Allowed in 'sustain': followUpDays, scoresInARow, days")]
    [InlineData("sustain", "4", "'sustain' is '4'. Allowed: a section")]
    [InlineData("rules", "off", "'rules' is 'off'. Allowed: a section")]
    [InlineData("susstain:days", "4", "no setting 'susstain'. Allowed: timeZone, gapDays, recallWeeks, sustain, rules")]
    [InlineData("rules:MON006", "false", "'rules:MON006' is 'false'. Allowed: off, info, advice, required, forbidden")]
    [InlineData("rules:MON006", "", "'rules:MON006' is ''")]
    [InlineData("rules:MON006:grade", "off", "'rules:MON006' is a section")]
    [InlineData("redFlagUrgency:dvt", "soon", "'redFlagUrgency:dvt' is 'soon'. Allowed: ")]
    [InlineData("redFlagUrgency:thrombosis", "emergency", "the id of a red flag as the key")]
    [InlineData("clinicians:0", " ", "'clinicians:0' is ' '")]
    [InlineData("sensitiveAreas:0", " ", "'sensitiveAreas:0' is ' '")]
    [InlineData("thresholdSet", "best", "'thresholdSet' is 'best'. Allowed: abbott-schmitt-2014")]
    [InlineData("measures:ODY:decidesBy", "mic-12", "the id of a measure as the key")]
    [InlineData("measures:ODI:mic", "12", "no setting 'measures:ODI:mic'. Allowed in 'measures:ODI': decidesBy, thresholds")]
    [InlineData("measures:ODI:thresholds:0:kind", "mic", "'measures:ODI:thresholds:0' is a section. Allowed: kind, value, population and citation, of which 'value' is missing")]
    [InlineData("letters:thanks:en", "x", "one of the letters as the key: summary, congratulation")]
    public void WithSettings_Unusable_NamesTheKeyAndWhatIsAllowed(string key, string value, string what) =>
        AssertFails(ErrorCodes.SettingInvalid, what, () => new ClinicPolicy().WithSettings([new(key, value)]));

    [Theory]
    [InlineData("measures:ODI:decidesBy", "mic-13", ErrorCodes.MeasureInvalid, "'measures:ODI' can't be used. The measure 'ODI' has no threshold 'mic-13'")]
    [InlineData("letters:summary:fr", "Bonjour", ErrorCodes.TemplateInvalid, "'letters:summary:fr' can't be used.")]
    [InlineData("letters:summary:en", "{gain}", ErrorCodes.TemplateInvalid, "'letters:summary:en' can't be used. ")]
    public void WithSettings_WhatTheLibraryRefuses_NamesTheKey(string key, string value, string code, string what) =>
        AssertFails(code, what, () => new ClinicPolicy().WithSettings([new(key, value)]));

    [Fact]
    public void WithSettings_AKeyGivenTwice_SaysSo() =>
        AssertFails(ErrorCodes.SettingInvalid, "'rules:MON006' is given twice", () => new ClinicPolicy().WithSettings([new("rules:MON006", "off"), new("Rules:MON006", "info")]));

    [Fact]
    public void WithSettings_ANumberWithoutAValue_SaysSo() =>
        AssertFails(ErrorCodes.SettingInvalid, "'sustain:days' has no value", () => new ClinicPolicy().WithSettings([new("sustain:days", null)]));

    [Theory]
    [InlineData("MON999", "off", ErrorCodes.RuleUnknown, "'MON999'")]
    [InlineData("mon006", "off", ErrorCodes.RuleUnknown, "'mon006'")]
    [InlineData("MON009", "advice", ErrorCodes.RuleLocked, "MON009")]
    [InlineData("COM005", "required", ErrorCodes.RuleInvalid, "COM005 holds no trigger")]
    [InlineData("COM005", "forbidden", ErrorCodes.RuleInvalid, "COM005 refuses no command")]
    public void BindPolicy_GradesThatDoNotFitTheRules_FailWhenFirstBuilt(string rule, string grade, string code, string what)
    {
        using var provider = new ServiceCollection()
            .AddTherapyOutcomes(outcomes => outcomes.UseInMemoryStore().StoreTextUnencrypted().BindPolicy([new($"rules:{rule}", grade)]))
            .BuildServiceProvider();

        AssertFails(code, what, () => provider.GetRequiredService<OutcomeService>());
    }

    [Theory]
    [InlineData("sustain:dias", "42", "'Clinics:north:sustain:dias'")]
    [InlineData("measures:NPRS:decidesBy", "mic-30", "'Clinics:north:measures:NPRS")]
    [InlineData("gapDays", "0", "'Clinics:north:gapDays' is '0'")]
    public void WithSettings_OfASection_NamesTheWholeKey(string key, string value, string what)
    {
        var thrown = Assert.Throws<TherapyOutcomesException>(() => new ClinicPolicy().WithSettings([new(key, value)], "Clinics:north"));

        Assert.Contains(what, thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MON999", ErrorCodes.RuleUnknown)]
    [InlineData("MON009", ErrorCodes.RuleLocked)]
    public void BindPolicy_AGradeThatCantBeUsed_NamesItsKey(string rule, string code)
    {
        using var provider = new ServiceCollection()
            .AddTherapyOutcomes(outcomes => outcomes.UseInMemoryStore().StoreTextUnencrypted().BindPolicy([new($"rules:{rule}", "off")], "TherapyOutcomes"))
            .BuildServiceProvider();

        AssertFails(code, $"'TherapyOutcomes:rules:{rule}'", () => provider.GetRequiredService<OutcomeService>());
    }

    [Fact]
    public void WithSettings_OfASection_IsTheSamePolicyAsWithout()
    {
        var policy = new ClinicPolicy().WithSettings([new("rules:MON006", "off")], "Clinics:north");

        Assert.Equal(new ClinicPolicy().WithSettings([new("rules:MON006", "off")]), policy);
        Assert.Equal(RuleGrade.Off, (policy with { GapDays = 100 }).Grades["MON006"]);
    }

    [Fact]
    public void Submit_UnderAGradeFromSettings_FollowsIt() =>
        Story.At(EpisodeStage.Celebrating, CheckedClinic.New(new ClinicPolicy().WithSettings([new("rules:FBK001", "off")])))
            .Celebrate().AssertFired(WorkflowTrigger.Celebrated);

    private static string MicOf(ClinicPolicy policy, string measure) => policy.Measures.Get(new(measure)).Mic!.Id;

    private static void AssertFails(string code, string what, Action act)
    {
        var thrown = Assert.Throws<TherapyOutcomesException>(act);

        Assert.Equal(code, thrown.Code);
        Assert.Contains(what, thrown.Message, StringComparison.Ordinal);
    }
}
