using System.Collections.Immutable;
using System.Globalization;
using TherapyOutcomes.Letters;
using TherapyOutcomes.Measures;

namespace TherapyOutcomes.Reporting.Letters;

/// <summary>The words that pages of letters and cards add to their texts, in one language.</summary>
/// <remarks>Instances are immutable and thread-safe.</remarks>
internal abstract class PageWords
{
    private static readonly PageWords English = new EnglishWords();
    private static readonly PageWords Spanish = new SpanishWords();

    /// <summary>Returns the words in the language of a letter: <c>en</c> or <c>es</c>.</summary>
    public static PageWords For(string language) => language == "es" ? Spanish : English;

    /// <summary>The word above the next step.</summary>
    public abstract string Next { get; }

    /// <summary>The title of a letter to a client.</summary>
    public abstract string TitleOf(LetterKind kind);

    /// <summary>The word by which a card says how things are about safety.</summary>
    public abstract string Of(CardSafety safety);

    /// <summary>What a card's chart shows.</summary>
    public abstract string ChartTitle(Measure measure);

    /// <summary>What a card's chart shows, for readers who can't see it.</summary>
    public abstract string ChartDescription(ImmutableArray<CardPoint> points);

    public static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private sealed class EnglishWords : PageWords
    {
        public override string Next => "Next";

        public override string TitleOf(LetterKind kind) => kind switch
        {
            LetterKind.Congratulation => "A note for you",
            LetterKind.DischargeSummary => "Summary at the end of care",
            _ => "Summary",
        };

        public override string Of(CardSafety safety) => safety switch
        {
            CardSafety.Emergency => "Emergency",
            CardSafety.Stop => "Stop",
            CardSafety.Look => "Look",
            _ => "No hold",
        };

        public override string ChartTitle(Measure measure) => $"{measure.ShortName()} scores over time";

        public override string ChartDescription(ImmutableArray<CardPoint> points) =>
            $"{Number(points.Length)} scores, from {Number(points[0].Value)} on {Day(points[0].Day)} to {Number(points[^1].Value)} on {Day(points[^1].Day)}.";

        private static string Day(DateOnly day) => Html.Words.Day(day);
    }

    private sealed class SpanishWords : PageWords
    {
        private static readonly string[] Months =
            ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"];

        public override string Next => "Siguiente paso";

        public override string TitleOf(LetterKind kind) => kind switch
        {
            LetterKind.Congratulation => "Unas palabras para usted",
            LetterKind.DischargeSummary => "Resumen al final de la atención",
            _ => "Resumen",
        };

        public override string Of(CardSafety safety) => safety switch
        {
            CardSafety.Emergency => "Urgencia",
            CardSafety.Stop => "Alto",
            CardSafety.Look => "Atención",
            _ => "Sin impedimento",
        };

        public override string ChartTitle(Measure measure) => $"Puntuaciones de {measure.ShortName()} a lo largo del tiempo";

        public override string ChartDescription(ImmutableArray<CardPoint> points) =>
            $"{Number(points.Length)} puntuaciones, de {Number(points[0].Value)} el {Day(points[0].Day)} a {Number(points[^1].Value)} el {Day(points[^1].Day)}.";

        private static string Day(DateOnly day) => $"{Number(day.Day)} de {Months[day.Month - 1]} de {Number(day.Year)}";
    }
}
