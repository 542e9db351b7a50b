using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Specifies how a clinic's own questionnaire is scored.</summary>
[JsonConverter(typeof(WireEnumConverter<QuestionnaireScore>))]
internal enum QuestionnaireScore
{
    /// <summary>The sum of the answers.</summary>
    Sum = 0,

    /// <summary>The mean of the answers.</summary>
    Mean = 1,

    /// <summary>The place of the mean answer between the lowest (0) and the highest (100).</summary>
    Percent = 2,
}
