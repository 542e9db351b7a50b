using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using TherapyOutcomes.Practices;

namespace TherapyOutcomes.Serialization;

/// <summary>The forms in which commands and events are written as JSON, generated at compile time by each practice.</summary>
internal static class JsonForms
{
    /// <summary>Gets the form of stored events. It is read strictly: no unknown and no repeated field.</summary>
    public static JsonSerializerOptions Stored { get; } = Create(options =>
    {
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.Converters.Add(new StoredTextConverter());
        options.Converters.Add(new LimitedConverter<DateOnly>(JsonMetadataServices.DateOnlyConverter, RecordLimits.Contains));
        options.Converters.Add(new LimitedConverter<DateTimeOffset>(JsonMetadataServices.DateTimeOffsetConverter, RecordLimits.Contains));
        options.Converters.Add(new LimitedConverter<decimal>(JsonMetadataServices.DecimalConverter, number => Math.Abs(number) <= RecordLimits.MaxNumber));
    });

    /// <summary>Gets the form of events for the person whom they are about, with their words.</summary>
    public static JsonSerializerOptions Shown { get; } = Create(options => options.Converters.Add(new ShownTextConverter()));

    /// <summary>Gets the form of events for whoever follows them, with or without their words.</summary>
    public static JsonSerializerOptions Read { get; } = Create(options => options.Converters.Add(new ReadTextConverter()));

    /// <summary>Gets the canonical form of commands, in which two commands are compared by meaning, in any culture.</summary>
    public static JsonSerializerOptions Canonical { get; } = Create(options =>
    {
        foreach (var converter in CanonicalConverters)
        {
            options.Converters.Add(converter);
        }

        options.TypeInfoResolver = options.TypeInfoResolver!.WithAddedModifier(CanonicalFields.Arrange);
    });

    // Lists whose order means nothing are sets.
    private static IEnumerable<JsonConverter> CanonicalConverters =>
    [
        new CanonicalDecimalConverter(),
        new CanonicalInstantConverter(),
        new CanonicalTermConverter(),
        new CanonicalTextConverter(),
        new CanonicalSetConverter<Term>(),
        new CanonicalSetConverter<ClientText>(),
        new CanonicalSetConverter<ConsentElement>(),
        new CanonicalSetConverter<DisclosureScope>(),
        new CanonicalSetConverter<DisclosurePurpose>(),
        new CanonicalSetConverter<DiscussionTopic>(),
        new CanonicalSetConverter<RedFlagId>(),
        new CanonicalSetConverter<CategoryCredits>(),
        new CanonicalSetConverter<DeliveryCredits>(),
    ];

    private static JsonSerializerOptions Create(Action<JsonSerializerOptions> configure)
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            TypeInfoResolver = JsonTypeInfoResolver.Combine([.. StandardModules.All.Select(module => module.Json)]),
        };
        configure(options);
        options.MakeReadOnly();
        return options;
    }
}
