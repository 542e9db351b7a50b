using System.Text.Json.Serialization;
using TherapyOutcomes.Records;

namespace TherapyOutcomes.Letters;

/// <summary>Specifies whom a letter addresses.</summary>
[JsonConverter(typeof(WireEnumConverter<LetterReader>))]
public enum LetterReader
{
    /// <summary>The client.</summary>
    Client = 0,

    /// <summary>Those who act for the client on the day of the letter (<see cref="ClientRecord.GuardiansOn"/>).</summary>
    Guardian = 1,
}
