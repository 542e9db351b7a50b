namespace TherapyOutcomes;

/// <summary>Marks an enumeration whose values are written in camelCase in JSON instead of kebab-case.</summary>
[AttributeUsage(AttributeTargets.Enum)]
internal sealed class CamelCaseNamesAttribute : Attribute;
