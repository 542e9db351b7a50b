using TherapyOutcomes.Measures;

namespace TherapyOutcomes;

/// <summary>
/// Applies the settings of one measure: which of its published thresholds decide, and the clinic's own. A measure that the catalog does not have is a
/// questionnaire of the clinic's own.
/// </summary>
internal static class MeasureSettings
{
    private const string Words = "where the figure comes from, in words";

    public static MeasureCatalog Apply(MeasureCatalog measures, SettingNode node)
    {
        var shipped = measures.FirstOrDefault(measure => string.Equals(measure.Id.Value, node.Key, StringComparison.OrdinalIgnoreCase));
        node.RequireOnly(shipped is null ? ["name", "better", "unit", "citation", "questionnaire", "decidesBy", "thresholds"] : ["decidesBy", "thresholds"]);
        var known = shipped ?? QuestionnaireSettings.Read(node);
        try
        {
            var chosen = node.Find("decidesBy")?.Items.Reverse().Aggregate(known, (measure, id) => measure.DecidingBy(id.Text("the id of a threshold"))) ?? known;
            return measures.With(node.Find("thresholds")?.Children.Reverse().Aggregate(chosen, (measure, own) => measure.DecidingBy(Threshold(own))) ?? chosen);
        }
        catch (TherapyOutcomesException problem) when (problem.Code == ErrorCodes.MeasureInvalid)
        {
            throw node.Caused(problem);
        }
    }

    private static Threshold Threshold(SettingNode node)
    {
        node.RequireOnly("id", "kind", "value", "unit", "population", "citation");
        var threshold = new Threshold
        {
            Kind = Required(node, "kind").OneOf<ThresholdKind>(),
            Value = Required(node, "value").Number(),
            Unit = node.Find("unit")?.OneOf<ThresholdUnit>() ?? ThresholdUnit.Scale,
            Population = Required(node, "population").Text("the people in whom the figure was found, in words"),
            Citation = Required(node, "citation").Text(Words),
            Mark = EvidenceMark.Clinic,
        };
        return node.Find("id") is { } id ? threshold with { Id = id.Text("an id that no other threshold of the measure has") } : threshold;
    }

    private static SettingNode Required(SettingNode node, string key) => node.Find(key) ?? throw node.Wrong($"kind, value, population and citation, of which '{key}' is missing");
}
