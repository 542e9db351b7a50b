using System.Text.Json;

namespace TherapyOutcomes.Tests.Text;

public sealed class HealthDetailsTests
{
    public static TheoryData<string> MeasureWords => [.. StandardMeasures.Catalog.SelectMany(WordsOf).Distinct()];

    [Theory]
    [InlineData("Your ankle is strong again")]
    [InlineData("Your wrist no longer hurts")]
    [InlineData("Less numbness in your legs")]
    [InlineData("Your arm feels free again")]
    [InlineData("Your back is strong.")]
    [InlineData("Your back: so strong!")]
    [InlineData("Welcome back! Your back is strong.")]
    [InlineData("back pain")]
    [InlineData("Come back pain-free!")]
    [InlineData("No more headaches!")]
    [InlineData("30 % less pain")]
    [InlineData("You beat cancer")]
    [InlineData("You stopped your medication")]
    [InlineData("You can walk again!")]
    [InlineData("Your hands are steady.")]
    [InlineData("Your heart is strong.")]
    [InlineData("No more depression")]
    [InlineData("The swelling is down.")]
    [InlineData("Your injury is over.")]
    [InlineData("Your therapy is done.")]
    public void Of_EnglishDetail_IsHealth(string text) => AssertHealth(true, text);

    [Theory]
    [InlineData("Su dolor de espalda mejoró")]
    [InlineData("¡Su rodilla!")]
    [InlineData("Menos rigidez")]
    [InlineData("Venció al cáncer")]
    [InlineData("Dejó la medicación")]
    [InlineData("Ya no le duele")]
    [InlineData("Su hombro está fuerte")]
    [InlineData("Duerme mejor")]
    [InlineData("Su puntuación bajó")]
    public void Of_SpanishDetail_IsHealth(string text) => AssertHealth(true, text);

    [Theory]
    [InlineData("Your DASH went down 20 points")]
    [InlineData("Your DASH went down")]
    [InlineData("Your PHQ-9 is down")]
    [InlineData("Your PHQ‑9 is down")]
    [InlineData("From 40 to 20 points!")]
    [InlineData("From 40 to 20!")]
    [InlineData("20 puntos menos")]
    [InlineData("4/10 now")]
    [InlineData("30 % less")]
    [InlineData("30% better")]
    public void Of_ScoresAndNumbers_AreHealth(string text) => AssertHealth(true, text);

    [Theory]
    [MemberData(nameof(MeasureWords))]
    public void Of_MeasureOfTheCatalogue_IsHealth(string words)
    {
        AssertHealth(true, words);
        AssertHealth(true, $"Your {words} is down.");
    }

    [Theory]
    [InlineData("Welcome back, Maria!")]
    [InlineData("Welcome back!")]
    [InlineData("Thanks for coming back")]
    [InlineData("Come back soon")]
    [InlineData("Welcome back to our clinic.")]
    [InlineData("You bounced back!")]
    [InlineData("Great job keeping up with your walks. Take care!")]
    [InlineData("Le deseamos mucha salud")]
    [InlineData("It is good to have you back.")]
    [InlineData("Congratulations on your success")]
    [InlineData("Well done")]
    [InlineData("You gave 100 %!")]
    [InlineData("¡Vas muy bien!")]
    [InlineData("¡Felicidades! Nos alegramos por usted.")]
    [InlineData("Painted cards, well: a dash of courage.")]
    public void Of_Greeting_IsNoDetail(string text) => AssertHealth(false, text);

    [Theory]
    [InlineData("Give yourself a hand!")]
    [InlineData("Hand in hand")]
    [InlineData("Thanks for lending us a hand")]
    [InlineData("A pat on the back!")]
    [InlineData("Heart-felt thanks")]
    [InlineData("Heartfelt thanks")]
    [InlineData("Thanks from the bottom of our hearts")]
    [InlineData("From the heart")]
    [InlineData("You had a head start")]
    [InlineData("Keep your chin up")]
    [InlineData("Hip hip hooray!")]
    [InlineData("Put your best foot forward")]
    [InlineData("A smile on your face")]
    [InlineData("De todo corazón")]
    [InlineData("Paso a paso, de la mano")]
    public void Of_Idiom_IsNoDetail(string text) => AssertHealth(false, text);

    [Theory]
    [InlineData("Good to see you back at work")]
    [InlineData("You came back to work")]
    [InlineData("You got back pain-free days")]
    [InlineData("Hand in hand with your knee")]
    public void Of_Idiom_DoesNotHideADetail(string text) => AssertHealth(true, text);

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public void Of_CongratulationTemplate_IsDiscreet(string language)
    {
        using var stream = typeof(ClientLetters).Assembly.GetManifestResourceStream($"TherapyOutcomes.Letters.Templates.{language}.json")!;
        using var letters = JsonDocument.Parse(stream);

        Assert.All(["congratulation", "effort.visits", "effort.visit", "effort.plan", "lasting.yes"], key => AssertHealth(false, letters.RootElement.GetProperty(key).GetString()!));
    }

    // The id, the part before its point, the full name, and what letters call it in both languages.
    private static IEnumerable<string> WordsOf(Measure measure) =>
    [
        measure.Id.Value,
        measure.Id.Value.Split('.')[0],
        measure.Name,
        .. LanguageTag.Known.Select(language => InLetters(language, measure.Id.Value)).OfType<string>(),
    ];

    private static string? InLetters(string language, string id)
    {
        using var stream = typeof(ClientLetters).Assembly.GetManifestResourceStream($"TherapyOutcomes.Letters.Templates.{language}.json")!;
        using var letters = JsonDocument.Parse(stream);
        return letters.RootElement.GetProperty("words").GetProperty("measure").TryGetProperty(id, out var words) ? words.GetString() : null;
    }

    private static void AssertHealth(bool expected, string text) => Assert.Equal((expected, text), (TextFeatures.Of(text).MentionsHealth, text));
}
