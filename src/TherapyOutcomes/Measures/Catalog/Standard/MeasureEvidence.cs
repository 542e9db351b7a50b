namespace TherapyOutcomes.Measures;

/// <summary>Names measures in evidence.</summary>
internal static class MeasureEvidence
{
    extension(Evidence)
    {
        /// <summary>Creates evidence that is a measure. Programs get its id, and sentences its short name.</summary>
        public static Evidence Named(string name, Measure measure) => Evidence.Named(name, measure.Id.Value, MeasureNames.LabelOf(measure));
    }
}
