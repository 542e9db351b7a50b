using System.Text.Json;

namespace TherapyOutcomes.Tests.Vocabulary;

public class EnumerationFormsTests
{
    public static TheoryData<Type> Enumerations => [.. typeof(OutcomeService).Assembly.GetExportedTypes().Where(type => type.IsEnum)];

    [Theory]
    [MemberData(nameof(Enumerations))]
    public void Serialize_AnyPublicEnumeration_WritesWordsNotNumbers(Type enumeration)
    {
        foreach (var value in Enum.GetValues(enumeration))
        {
            var json = JsonSerializer.Serialize(value, enumeration);

            Assert.StartsWith("\"", json, StringComparison.Ordinal);
            Assert.Equal(value, JsonSerializer.Deserialize(json, enumeration));
        }
    }
}
