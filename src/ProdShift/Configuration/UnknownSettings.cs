using System.Collections;
using System.Globalization;

namespace ProdShift.Configuration;

/// <summary>
/// Finds keys in the project's own sections that nothing reads: a misspelt key would otherwise pass for its default. Sections of
/// others (Logging, the environment's own variables) are left alone.
/// </summary>
internal static class UnknownSettings
{
    public static IEnumerable<string> Find(IConfiguration configuration, IReadOnlyDictionary<string, Type> sections) =>
        sections.SelectMany(section => Find(configuration.GetSection(section.Key), section.Value));

    private static IEnumerable<string> Find(IConfigurationSection section, Type type)
    {
        var children = section.GetChildren().ToList();
        if (children.Count == 0)
            return [];
        if (DictionaryValue(type) is { } value)
            return children.SelectMany(child => Find(child, value));
        if (ListItem(type) is { } item)
            return children.SelectMany(child => IsIndex(child.Key) ? Find(child, item) : [NotAnIndex(section, child)]);
        if (type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true)
            return [$"{section.Path} is a single value and has no keys of its own."];

        var known = type.GetProperties().Where(property => property.CanWrite).ToList();
        return children.SelectMany(child =>
            known.FirstOrDefault(property => property.Name.Equals(child.Key, StringComparison.OrdinalIgnoreCase)) is { } property
                ? Find(child, property.PropertyType)
                : [Unknown(section, child, known.Select(p => p.Name))]);
    }

    private static string Unknown(IConfigurationSection section, IConfigurationSection child, IEnumerable<string> known) =>
        $"{child.Path} is not a setting. {section.Path} has: {string.Join(", ", known.Order(StringComparer.Ordinal))}.";

    private static string NotAnIndex(IConfigurationSection section, IConfigurationSection child) =>
        $"{child.Path} is not a setting: {section.Path} is a list, so write {section.Path}:0, {section.Path}:1 and so on.";

    private static bool IsIndex(string key) => int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static Type? DictionaryValue(Type type) =>
        type.IsAssignableTo(typeof(IDictionary))
            ? type.GetInterfaces()
                .First(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IDictionary<,>))
                .GetGenericArguments()[1]
            : null;

    private static Type? ListItem(Type type) =>
        type.IsGenericType && type.IsAssignableTo(typeof(IEnumerable)) ? type.GetGenericArguments()[0] : null;
}
