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

    [Fact]
    public void Format_Spanish_WritesNumbersDaysAndNamedValues()
    {
        Assert.Equal(
            "Todavía no se ha hablado de: el autocuidado. Para el autocuidado, un plan de al menos un paso o el no del cliente.",
            MessageFormatter.Spanish.Format("COM002", [Evidence.Named("topic", "self-care")]));
        Assert.Equal(
            "El texto «resumen» se lee como de grado escolar 7.5. Use palabras y frases más cortas, de grado 6 o menos.",
            MessageFormatter.Spanish.Format("COM006", [Evidence.Named("field", "summary"), new Evidence("grade", 7.50m)]));
        Assert.Equal(
            "El consentimiento k1 vence el 2026-03-01.",
            MessageFormatter.Spanish.Format("PRV002", [new Evidence("consent", new FactId("k1")), new Evidence("expiresOn", new DateOnly(2026, 3, 1))]));
    }

    [Fact]
    public void Format_ValueWithBraces_IsNotReadForPlaces() =>
        Assert.Equal(
            "{earned}: 1 of {asked} credits, {due} are due by today. The cycle ends on {until}.",
            MessageFormatter.English.Format("EDU001", [Evidence.Named("what", "{earned}"), new Evidence("earned", 1m)]));

    [Fact]
    public void Format_UnknownKey_IsTheKey() => Assert.Equal("ACME-001", MessageFormatter.Spanish.Format("ACME-001", []));

    [Fact]
    public void UseLanguage_Spanish_AnswersAreWrittenInIt()
    {
        var services = new ServiceCollection();
        services.AddTherapyOutcomes(outcomes => outcomes.UseInMemoryStore().UseLanguage("es-MX"));
        using var provider = services.BuildServiceProvider();

        var answer = Story.At(EpisodeStage.Documenting).Evaluate();
        var written = AnswerWriter.Write(answer, provider.GetRequiredService<IMessageFormatter>());

        Assert.Contains("Todavía no hay ninguna nota sobre esta mejoría.", written, StringComparison.Ordinal);
        Assert.DoesNotContain("There is no note", written, StringComparison.Ordinal);
    }

    [Fact]
    public void AddTherapyOutcomes_WithoutALanguage_WordsInEnglish()
    {
        using var provider = new ServiceCollection().AddTherapyOutcomes().BuildServiceProvider();

        Assert.Same(MessageFormatter.English, provider.GetRequiredService<IMessageFormatter>());
    }
}
