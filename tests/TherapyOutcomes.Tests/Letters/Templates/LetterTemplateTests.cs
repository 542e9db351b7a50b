namespace TherapyOutcomes.Tests.Letters.Templates;

public sealed class LetterTemplateTests
{
    [Theory]
    [InlineData("Hello {name}", "no placeholder {name}")]
    [InlineData("Hello {Change}", "no placeholder {Change}")]
    [InlineData("Hello {}", "no placeholder {}")]
    [InlineData("Hello {change", "character 7")]
    [InlineData("Hello change}", "character 13")]
    [InlineData("{a{change}}", "character 1 ")]
    [InlineData(" \n", "blank")]
    public void Constructor_NotUsable_SaysWhat(string text, string what)
    {
        var thrown = Assert.Throws<TherapyOutcomesException>(() => new LetterTemplate(text));

        Assert.Equal(ErrorCodes.TemplateInvalid, thrown.Code);
        Assert.Contains(what, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Constructor_UnknownPlace_TellsWhichThereAre()
    {
        var thrown = Assert.Throws<TherapyOutcomesException>(() => new LetterTemplate("{soreness} {name}"));

        Assert.All(LetterTemplate.Placeholders, place => Assert.Contains($"{{{place}}}", thrown.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Letter_OwnTemplate_IsFilledInEveryPlace()
    {
        var text = $"{{{{ {string.Join(" | ", LetterTemplate.Placeholders.Select(place => $"{{{place}}}"))} }}}}";
        var care = Story.At(EpisodeStage.Referring);
        care.Clinic.Policy = new ClinicPolicy
        {
            ClinicName = "Hazel Lane Massage",
            Letters = LetterTemplates.Standard.With(LetterKind.Congratulation, "en-GB", new LetterTemplate(text)),
        };

        var parts = care.Letter(LetterKind.Congratulation).Text!.Value.Reveal().Split(" | ");

        Assert.Equal("{ 16 February 2026", parts[0]);
        Assert.StartsWith("You are doing better than when we began.\nOn 5 January 2026", parts[1], StringComparison.Ordinal);
        Assert.EndsWith(" }\n", parts[^1], StringComparison.Ordinal);
        Assert.Equal(LetterTemplate.Placeholders.Length, parts.Length);
        Assert.All(parts.Where((_, place) => LetterTemplate.Placeholders[place] is not ("others" or "contact")), part => Assert.NotEmpty(part.Trim('{', '}', ' ', '\n')));
    }

    [Fact]
    public void Letter_WordsOfThePlanWithBraces_AreNotReadForPlaces()
    {
        var care = Story.At(EpisodeStage.Communicating);
        care.DiscussImprovement(selfCare: [TestEpisode.Walk with { What = "{change}" }]);

        Assert.Contains("- {change}, once a day", care.Letter().Text!.Value.Reveal(), StringComparison.Ordinal);
    }

    [Fact]
    public void With_LanguageThatIsNotWritten_Fails() =>
        Assert.Equal(
            ErrorCodes.TemplateInvalid,
            Assert.Throws<TherapyOutcomesException>(() => LetterTemplates.Standard.With(LetterKind.Summary, "fr", new LetterTemplate("{change}"))).Code);

    [Fact]
    public void For_LanguageThatIsNotWritten_IsEnglish() =>
        Assert.Equal(LetterTemplates.Standard.For(LetterKind.Summary, "en").Text, LetterTemplates.Standard.For(LetterKind.Summary, "fr").Text);

    [Fact]
    public void Fingerprint_Policy_ChangesWithTheTemplatesThatAClinicReplaced()
    {
        var one = new ClinicPolicy { Letters = LetterTemplates.Standard.With(LetterKind.Summary, "en", new LetterTemplate("{change}")) };
        var other = new ClinicPolicy { Letters = LetterTemplates.Standard.With(LetterKind.Summary, "en", new LetterTemplate("{change}!")) };

        Assert.Equal(3, new[] { new ClinicPolicy(), one, other }.Select(policy => policy.Fingerprint).Distinct().Count());
        Assert.Same(one.Letters, (one with { TimeZone = TimeZoneInfo.Utc }).Letters);
    }

    [Fact]
    public void Phrases_Languages_HaveTheSameSentencesWithTheSamePlaces() =>
        Assert.All(LetterPhrases.All, phrases =>
        {
            var english = LetterPhrases.For("en", phrases.Reader);
            Assert.Equal(english.Keys.Order(StringComparer.Ordinal), phrases.Keys.Order(StringComparer.Ordinal));
            Assert.All(phrases.Keys, key => Assert.Equal(english.PlacesOf(key).Order(StringComparer.Ordinal), phrases.PlacesOf(key).Order(StringComparer.Ordinal)));
            Assert.Equal(LetterPhrases.For("en").Keys.Append("address").Order(StringComparer.Ordinal), LetterPhrases.For("en", LetterReader.Guardian).Keys.Order(StringComparer.Ordinal));
        });
}
