using System.Collections.Immutable;
using TherapyOutcomes.Measures;

namespace TherapyOutcomes;

/// <summary>Reads a clinic's own questionnaire: how many items it has, how they are answered, and how they are scored.</summary>
internal static class QuestionnaireSettings
{
    private const int MostItems = 200;

    private const int MostAnswer = 100;

    /// <summary>Returns the measure that the settings of a questionnaire describe, without thresholds.</summary>
    public static Measure Read(SettingNode node)
    {
        var form = node.Find("questionnaire") ?? throw node.Wrong("the id of a measure as the key (therapy-outcomes measures lists them), or a questionnaire of the clinic's own");
        form.RequireOnly("items", "lowest", "highest", "reversed", "missingShare", "score");
        var items = Required(form, "items").Whole(1, MostItems);
        var lowest = form.Find("lowest")?.Whole(-MostAnswer, MostAnswer) ?? 0;
        var highest = Required(form, "highest").Whole(lowest + 1, MostAnswer);
        var answered = items - (int)Math.Floor(items * MissingShare(form));
        var score = Required(form, "score").OneOf<QuestionnaireScore>();
        var scoring = Scoring(score, items, lowest, highest, answered) with { ReversedItems = Reversed(form, items) };
        return new Measure
        {
            Id = new MeasureId(node.Key),
            Name = Required(node, "name").Text("the name of the questionnaire, in words"),
            Low = Bound(score, items, lowest, 0),
            High = Bound(score, items, highest, 100),
            IsWholeNumber = score == QuestionnaireScore.Sum && answered == items,
            Better = Required(node, "better").OneOf<Better>(),
            Unit = node.Find("unit")?.Text("the unit of the scores, in words") ?? (score == QuestionnaireScore.Percent ? "%" : "points"),
            Scoring = scoring,
            MissingItems = answered == items ? new("every item must be answered", EvidenceMark.Clinic) : new($"at least {answered} of {items} must be answered; the others count as their mean", EvidenceMark.Clinic),
            Citation = node.Find("citation")?.Text("where the questionnaire comes from, in words") ?? "the clinic's own",
            Mark = EvidenceMark.Clinic,
        };
    }

    private static QuestionnaireScoring Scoring(QuestionnaireScore score, int items, int lowest, int highest, int answered) => score switch
    {
        QuestionnaireScore.Mean => new MeanOfItems(items, lowest, highest, answered),
        QuestionnaireScore.Percent => new PercentOfRange(items, lowest, highest, answered),
        _ => answered == items ? new SumOfItems(items, lowest, highest) : new ProratedSum(items, lowest, highest, answered, toWhole: false),
    };

    private static decimal Bound(QuestionnaireScore score, int items, int answer, int percent) => score switch
    {
        QuestionnaireScore.Mean => answer,
        QuestionnaireScore.Percent => percent,
        _ => items * answer,
    };

    private static decimal MissingShare(SettingNode form)
    {
        var share = form.Find("missingShare")?.Number() ?? 0;
        return share is >= 0 and < 1 ? share : throw form.Find("missingShare")!.Wrong("the share of items that may be missing, from 0 to below 1");
    }

    private static ImmutableArray<int> Reversed(SettingNode form, int items)
    {
        if (form.Find("reversed") is not { } node)
        {
            return [];
        }

        var reversed = node.Items.Select(item => item.Whole(1, items)).ToImmutableArray();
        return reversed.Distinct().Count() == reversed.Length ? reversed : throw node.Wrong($"each reversed item once, from 1 to {items}");
    }

    private static SettingNode Required(SettingNode node, string key) => node.Find(key) ?? throw node.Wrong($"a section with '{key}', which is missing");
}
