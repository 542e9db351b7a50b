using Microsoft.Extensions.DependencyInjection;
using TherapyOutcomes.Serialization;

namespace TherapyOutcomes.Tests.Rules;

public sealed class MessageFormatterTests
{
    [Theory]
    [InlineData("en", "en")]
    [InlineData("en-GB", "en")]
    [InlineData("es", "es")]
    [InlineData("es-MX", "es")]
    [InlineData("ES_419", "es")]
    [InlineData("est", "en")]
    [InlineData("fr-CA", "en")]
    [InlineData("", "en")]
    public void For_Tag_FallsBackToItsLanguageAndThenToEnglish(string tag, string language) =>
        Assert.Equal(language, MessageFormatter.For(tag).Language);

    [Theory]
    [InlineData("en", "Consent k1 expires on 2 March 2026. Ask the client to renew it.")]
    [InlineData("es", "El consentimiento k1 vence el 2 de marzo de 2026. Pida al cliente que lo renueve.")]
    public void Format_Day_IsWrittenAsPeopleDo(string language, string words) =>
        Assert.Equal(
            words,
            MessageFormatter.For(language).Format("PRV002", [new Evidence("consent", new FactId("k1")), new Evidence("expiresOn", new DateOnly(2026, 3, 2))]));

    [Theory]
    [InlineData("en", "Feedback on session 2026-03-02 has already been requested.")]
    [InlineData("es", "Ya se pidió la opinión sobre la sesión 2026-03-02.")]
    public void Format_IdThatLooksLikeADay_StaysAsItIs(string language, string words) =>
        Assert.Equal(words, MessageFormatter.For(language).Format("FBK002", [new Evidence("session", new FactId("2026-03-02"))]));

    [Theory]
    [InlineData("en", "The text \"summary\" reads at grade 7.5. Use shorter words and sentences to bring it to grade 6 or below.")]
    [InlineData("es", "El texto «resumen» se lee como de grado escolar 7.5. Use palabras y frases más cortas hasta llegar al grado 6 o menos.")]
    public void Format_Number_HasADecimalPointAndNoZerosAtItsEnd(string language, string words) =>
        Assert.Equal(words, MessageFormatter.For(language).Format("COM006", [Evidence.Named("field", "summary"), new Evidence("grade", 7.50m)]));

    [Theory]
    [InlineData("en", "Not discussed yet: how massage may have helped. Self-care needs at least one planned step, or a note that the client declined.")]
    [InlineData("es", "Todavía no se ha hablado de esto: lo que el masaje puede haber aportado. Para el autocuidado hace falta al menos un paso planeado, o anotar que el cliente no quiso.")]
    public void Format_NamedValue_IsPutIntoWords(string language, string words) =>
        Assert.Equal(words, MessageFormatter.For(language).Format("COM002", [Evidence.Named("topic", "contribution")]));

    [Fact]
    public void Format_ValueWithBraces_IsNotReadForPlaces() =>
        Assert.Equal(
            "{earned}: 1 of {asked} credits earned, {due} due by today. The cycle ends on {until}.",
            MessageFormatter.English.Format("EDU001", [Evidence.Named("body", "{earned}"), new Evidence("earned", 1m)]));

    [Fact]
    public void Format_UnknownKey_IsNull() => Assert.All(MessageFormatter.All, formatter => Assert.Null(formatter.Format("ACME-001", [])));

    [Theory]
    [InlineData("en", "grip strength never decides on its own.")]
    [InlineData("es", "grip strength nunca decide por sí sola.")]
    public void Format_NamedValueWithALabel_SaysTheLabel(string language, string words) =>
        Assert.Equal(words, MessageFormatter.For(language).Format("assessment.neverAlone", [Evidence.Named("measure", "GRIP", "grip strength")]));

    [Fact]
    public void Format_LabelOfAValueThatTheLanguageKnows_IsNotNeeded() =>
        Assert.Equal(
            MessageFormatter.Spanish.Format("COM002", [Evidence.Named("topic", "contribution")]),
            MessageFormatter.Spanish.Format("COM002", [Evidence.Named("topic", "contribution", "what may have helped")]));

    [Fact]
    public void UseLanguage_Spanish_AnswersAreWrittenInIt()
    {
        var services = new ServiceCollection();
        services.AddTherapyOutcomes(outcomes => outcomes.UseInMemoryStore().StoreTextUnencrypted().UseLanguage("es-MX"));
        using var provider = services.BuildServiceProvider();

        var answer = Story.At(EpisodeStage.Documenting).Evaluate();
        var written = AnswerWriter.Write(answer, provider.GetRequiredService<IMessageFormatter>());

        Assert.Contains("Esta mejoría todavía no tiene nota.", written, StringComparison.Ordinal);
        Assert.DoesNotContain("The improvement has no note", written, StringComparison.Ordinal);
    }

    [Fact]
    public void AddTherapyOutcomes_WithoutALanguage_WordsInEnglish()
    {
        using var provider = new ServiceCollection().AddTherapyOutcomes().BuildServiceProvider();

        Assert.Same(MessageFormatter.English, provider.GetRequiredService<IMessageFormatter>());
    }
}
