using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Mapping;

/// <summary>A host's converter that does not bring back what was written.</summary>
internal sealed class UpperCase() : ValueConverter<string, string>(text => text.ToUpperInvariant(), text => text);
